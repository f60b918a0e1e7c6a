package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A condition on a header of a call. */
@Buildable
public record GRPCHeaderMatch(@Nullable Choice<StringMatchType> type, String name, String value) {
  public GRPCHeaderMatch {
    name = Absent.orText(name);
    value = Absent.orText(value);
  }

  /** A builder with nothing set. */
  public static GRPCHeaderMatchBuilder builder() {
    return GRPCHeaderMatchBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCHeaderMatchBuilder toBuilder() {
    return GRPCHeaderMatchBuilder.builder(this);
  }
}
