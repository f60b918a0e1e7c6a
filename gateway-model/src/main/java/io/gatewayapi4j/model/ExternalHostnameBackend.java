package io.gatewayapi4j.model;

/** A backend outside the cluster, by name. */
@Buildable
public record ExternalHostnameBackend(
    @Required @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) String hostname) {
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
