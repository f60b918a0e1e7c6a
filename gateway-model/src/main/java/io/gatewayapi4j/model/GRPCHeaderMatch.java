package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A condition on a header of a call. */
@Buildable
public record GRPCHeaderMatch(
    @OneOf({"Exact", "RegularExpression"}) @Nullable Choice<StringMatchType> type,
    @Required @Text(min = 1, max = 256, form = Syntax.HEADER_NAME) String name,
    @Required @Text(min = 1, max = 4096) String value) {
  public GRPCHeaderMatch {
    name = Absent.orText(name);
    value = Absent.orText(value);
  }

  /** A header with exactly that value. */
  public static GRPCHeaderMatch exact(String name, String value) {
    return new GRPCHeaderMatch(Choice.of(StringMatchType.EXACT), name, value);
  }

  /** A header whose value a regular expression matches. */
  public static GRPCHeaderMatch regex(String name, String pattern) {
    return new GRPCHeaderMatch(Choice.of(StringMatchType.REGULAR_EXPRESSION), name, pattern);
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
