package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Asks another service whether a request may pass. */
@Buildable
public record HTTPExternalAuthFilter(
    @Nullable Choice<ExternalAuthProtocol> protocol,
    @Nullable BackendObjectReference backendRef,
    @Nullable GRPCAuthConfig grpc,
    @Nullable HTTPAuthConfig http,
    @Nullable ForwardBodyConfig forwardBody) {

  /** A builder with nothing set. */
  public static HTTPExternalAuthFilterBuilder builder() {
    return HTTPExternalAuthFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPExternalAuthFilterBuilder toBuilder() {
    return HTTPExternalAuthFilterBuilder.builder(this);
  }
}
