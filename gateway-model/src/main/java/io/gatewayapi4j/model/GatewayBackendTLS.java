package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** The certificate that a Gateway presents to backends. */
@Buildable
public record GatewayBackendTLS(@Valid @Nullable SecretObjectReference clientCertificateRef) {

  /** A builder with nothing set. */
  public static GatewayBackendTLSBuilder builder() {
    return GatewayBackendTLSBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewayBackendTLSBuilder toBuilder() {
    return GatewayBackendTLSBuilder.builder(this);
  }
}
