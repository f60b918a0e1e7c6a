package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A condition on the path of a request. */
@Buildable
public record HTTPPathMatch(
    @OneOf({"Exact", "PathPrefix", "RegularExpression"}) @Nullable Choice<PathMatchType> type,
    @Text(max = 1024) @Nullable String value) {

  /** Exactly that path. */
  public static HTTPPathMatch exact(String path) {
    return new HTTPPathMatch(Choice.of(PathMatchType.EXACT), path);
  }

  /** That path and all below it, by whole segments. */
  public static HTTPPathMatch prefix(String path) {
    return new HTTPPathMatch(Choice.of(PathMatchType.PATH_PREFIX), path);
  }

  /** The paths that a regular expression matches. */
  public static HTTPPathMatch regex(String pattern) {
    return new HTTPPathMatch(Choice.of(PathMatchType.REGULAR_EXPRESSION), pattern);
  }

  /** A builder with nothing set. */
  public static HTTPPathMatchBuilder builder() {
    return HTTPPathMatchBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPPathMatchBuilder toBuilder() {
    return HTTPPathMatchBuilder.builder(this);
  }
}
