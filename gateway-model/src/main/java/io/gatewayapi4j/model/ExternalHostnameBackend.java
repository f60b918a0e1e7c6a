package io.gatewayapi4j.model;

/** A backend outside the cluster, by name. */
@Buildable
public record ExternalHostnameBackend(String hostname) {
  public ExternalHostnameBackend {
    hostname = Absent.orText(hostname);
  }

  /** A builder with nothing set. */
  public static ExternalHostnameBackendBuilder builder() {
    return ExternalHostnameBackendBuilder.builder();
  }

  /** A builder that starts from this. */
  public ExternalHostnameBackendBuilder toBuilder() {
    return ExternalHostnameBackendBuilder.builder(this);
  }
}
