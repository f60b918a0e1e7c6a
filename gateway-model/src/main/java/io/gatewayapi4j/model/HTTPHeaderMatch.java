package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A condition on a header of a request. */
@Buildable
public record HTTPHeaderMatch(
    @OneOf({"Exact", "RegularExpression"}) @Nullable Choice<StringMatchType> type,
    @Required @Text(min = 1, max = 256, form = Syntax.HEADER_NAME) String name,
    @Required @Text(min = 1, max = 4096) String value) {
  public HTTPHeaderMatch {
    name = Absent.orText(name);
    value = Absent.orText(value);
  }

  /** A header with exactly that value. */
  public static HTTPHeaderMatch exact(String name, String value) {
    return new HTTPHeaderMatch(Choice.of(StringMatchType.EXACT), name, value);
  }

  /** A header whose value a regular expression matches. */
  public static HTTPHeaderMatch regex(String name, String pattern) {
    return new HTTPHeaderMatch(Choice.of(StringMatchType.REGULAR_EXPRESSION), name, pattern);
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
