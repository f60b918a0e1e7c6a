package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** How long a request, and an attempt at a backend, may take. */
@Buildable
public record HTTPRouteTimeouts(
    @Text(form = Syntax.DURATION) @Nullable String request,
    @Text(form = Syntax.DURATION) @Nullable String backendRequest) {

  /** A builder with nothing set. */
  public static HTTPRouteTimeoutsBuilder builder() {
    return HTTPRouteTimeoutsBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRouteTimeoutsBuilder toBuilder() {
    return HTTPRouteTimeoutsBuilder.builder(this);
  }
}
