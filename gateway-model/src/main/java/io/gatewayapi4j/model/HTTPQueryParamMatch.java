package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A condition on a query parameter of a request. */
@Buildable
public record HTTPQueryParamMatch(
    @Nullable Choice<StringMatchType> type, String name, String value) {
  public HTTPQueryParamMatch {
    name = Absent.orText(name);
    value = Absent.orText(value);
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
