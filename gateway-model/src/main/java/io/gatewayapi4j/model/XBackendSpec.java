package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** What an XBackend is. */
@Buildable
public record XBackendSpec(
    @Nullable Choice<XBackendType> type,
    @Nullable ExternalHostnameBackend externalHostname,
    @Nullable XBackendPort port,
    @Nullable Choice<XBackendProtocol> protocol,
    @Nullable XBackendTLS tls) {

  /** A builder with nothing set. */
  public static XBackendSpecBuilder builder() {
    return XBackendSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendSpecBuilder toBuilder() {
    return XBackendSpecBuilder.builder(this);
  }
}
