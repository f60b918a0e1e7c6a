package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** How a connection to an XBackend uses TLS. */
@Buildable
public record XBackendTLS(
    @Nullable Choice<XBackendTLSMode> mode,
    @Nullable SecretObjectReference clientCertificateRef,
    @Nullable BackendTLSPolicyValidation validation) {

  /** A builder with nothing set. */
  public static XBackendTLSBuilder builder() {
    return XBackendTLSBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendTLSBuilder toBuilder() {
    return XBackendTLSBuilder.builder(this);
  }
}
