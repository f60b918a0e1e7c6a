package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** TLS settings of a whole Gateway: towards backends and towards clients. */
@Buildable
public record GatewayTLSConfig(
    @Nullable GatewayBackendTLS backend, @Nullable FrontendTLSConfig frontend) {

  /** A builder with nothing set. */
  public static GatewayTLSConfigBuilder builder() {
    return GatewayTLSConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewayTLSConfigBuilder toBuilder() {
    return GatewayTLSConfigBuilder.builder(this);
  }
}
