package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A kind of route. */
@Buildable
public record RouteGroupKind(@Nullable String group, String kind) {
  public RouteGroupKind {
    kind = Absent.orText(kind);
  }

  /** A builder with nothing set. */
  public static RouteGroupKindBuilder builder() {
    return RouteGroupKindBuilder.builder();
  }

  /** A builder that starts from this. */
  public RouteGroupKindBuilder toBuilder() {
    return RouteGroupKindBuilder.builder(this);
  }
}
