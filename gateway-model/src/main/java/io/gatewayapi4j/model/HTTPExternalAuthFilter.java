package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** Asks another service whether a request may pass. */
@Buildable
public record HTTPExternalAuthFilter(
    @Required @OneOf({"HTTP", "GRPC"}) @Nullable Choice<ExternalAuthProtocol> protocol,
    @Required @Valid @Nullable BackendObjectReference backendRef,
    @Valid @Nullable GRPCAuthConfig grpc,
    @Valid @Nullable HTTPAuthConfig http,
    @Valid @Nullable ForwardBodyConfig forwardBody) {

  /** A builder with nothing set. */
  public static HTTPExternalAuthFilterBuilder builder() {
    return HTTPExternalAuthFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPExternalAuthFilterBuilder toBuilder() {
    return HTTPExternalAuthFilterBuilder.builder(this);
  }
}
