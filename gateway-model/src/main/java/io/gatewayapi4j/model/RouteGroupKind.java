package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A kind of route. */
@Buildable
public record RouteGroupKind(
    @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Required @Text(min = 1, max = 63, form = Syntax.KIND) String kind) {
  public RouteGroupKind {
    kind = Absent.orText(kind);
  }

  /** Routes of that kind. */
  public static RouteGroupKind of(Kind kind) {
    return new RouteGroupKind(kind.group(), kind.spelling());
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
