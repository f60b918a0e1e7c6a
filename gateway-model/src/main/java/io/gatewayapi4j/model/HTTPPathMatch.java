package io.gatewayapi4j.model;

import io.gatewayapi4j.model.constraint.OneOf;
import io.gatewayapi4j.model.constraint.Text;
import org.jspecify.annotations.Nullable;

/** A condition on the path of a request. */
@Buildable
public record HTTPPathMatch(
    @OneOf({"Exact", "PathPrefix", "RegularExpression"}) @Nullable Choice<PathMatchType> type,
    @Text(max = 1024) @Nullable String value) {

  /** A builder with nothing set. */
  public static HTTPPathMatchBuilder builder() {
    return HTTPPathMatchBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPPathMatchBuilder toBuilder() {
    return HTTPPathMatchBuilder.builder(this);
  }
}
