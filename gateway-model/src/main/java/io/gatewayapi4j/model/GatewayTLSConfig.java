package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** TLS settings of a whole Gateway: towards backends and towards clients. */
@Buildable
public record GatewayTLSConfig(
    @Valid @Nullable GatewayBackendTLS backend, @Valid @Nullable FrontendTLSConfig frontend) {

  /** A builder with nothing set. */
  public static GatewayTLSConfigBuilder builder() {
    return GatewayTLSConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewayTLSConfigBuilder toBuilder() {
    return GatewayTLSConfigBuilder.builder(this);
  }
}
