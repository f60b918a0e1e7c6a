package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Sends a copy of requests to another backend and ignores the answer. */
@Buildable
public record HTTPRequestMirrorFilter(
    @Nullable BackendObjectReference backendRef,
    @Nullable Integer percent,
    @Nullable Fraction fraction) {

  /** A builder with nothing set. */
  public static HTTPRequestMirrorFilterBuilder builder() {
    return HTTPRequestMirrorFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRequestMirrorFilterBuilder toBuilder() {
    return HTTPRequestMirrorFilterBuilder.builder(this);
  }
}
