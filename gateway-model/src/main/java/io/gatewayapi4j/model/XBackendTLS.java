package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** How a connection to an XBackend uses TLS. */
@Buildable
public record XBackendTLS(
    @Required @OneOf({"None", "ServerOnly", "ClientAndServer"})
        @Nullable Choice<XBackendTLSMode> mode,
    @Valid @Nullable SecretObjectReference clientCertificateRef,
    @Valid @Nullable BackendTLSPolicyValidation validation) {

  /** A builder with nothing set. */
  public static XBackendTLSBuilder builder() {
    return XBackendTLSBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendTLSBuilder toBuilder() {
    return XBackendTLSBuilder.builder(this);
  }
}
