package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A condition on the path of a request. */
@Buildable
public record HTTPPathMatch(@Nullable Choice<PathMatchType> type, @Nullable String value) {

  /** A builder with nothing set. */
  public static HTTPPathMatchBuilder builder() {
    return HTTPPathMatchBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPPathMatchBuilder toBuilder() {
    return HTTPPathMatchBuilder.builder(this);
  }
}
