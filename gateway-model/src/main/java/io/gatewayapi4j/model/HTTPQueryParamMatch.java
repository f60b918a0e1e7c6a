package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A condition on a query parameter of a request. */
@Buildable
public record HTTPQueryParamMatch(
    @OneOf({"Exact", "RegularExpression"}) @Nullable Choice<StringMatchType> type,
    @Required @Text(min = 1, max = 256, form = Syntax.HEADER_NAME) String name,
    @Required @Text(min = 1, max = 1024) String value) {
  public HTTPQueryParamMatch {
    name = Absent.orText(name);
    value = Absent.orText(value);
  }

  /** A query parameter with exactly that value. */
  public static HTTPQueryParamMatch exact(String name, String value) {
    return new HTTPQueryParamMatch(Choice.of(StringMatchType.EXACT), name, value);
  }

  /** A query parameter whose value a regular expression matches. */
  public static HTTPQueryParamMatch regex(String name, String pattern) {
    return new HTTPQueryParamMatch(Choice.of(StringMatchType.REGULAR_EXPRESSION), name, pattern);
  }

  /** A builder with nothing set. */
  public static HTTPQueryParamMatchBuilder builder() {
    return HTTPQueryParamMatchBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPQueryParamMatchBuilder toBuilder() {
    return HTTPQueryParamMatchBuilder.builder(this);
  }
}
