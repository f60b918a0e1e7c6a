package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Sends a copy of requests to another backend and ignores the answer. */
@Buildable
public record HTTPRequestMirrorFilter(
    @Required @Valid @Nullable BackendObjectReference backendRef,
    @Min(0) @Max(100) @Nullable Integer percent,
    @Valid @Nullable Fraction fraction) {

  /** A builder with nothing set. */
  public static HTTPRequestMirrorFilterBuilder builder() {
    return HTTPRequestMirrorFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRequestMirrorFilterBuilder toBuilder() {
    return HTTPRequestMirrorFilterBuilder.builder(this);
  }
}
