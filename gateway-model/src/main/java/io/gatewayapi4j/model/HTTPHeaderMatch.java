package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A condition on a header of a request. */
@Buildable
public record HTTPHeaderMatch(@Nullable Choice<StringMatchType> type, String name, String value) {
  public HTTPHeaderMatch {
    name = Absent.orText(name);
    value = Absent.orText(value);
  }

  /** A builder with nothing set. */
  public static HTTPHeaderMatchBuilder builder() {
    return HTTPHeaderMatchBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPHeaderMatchBuilder toBuilder() {
    return HTTPHeaderMatchBuilder.builder(this);
  }
}
