package io.gatewayapi4j.snapshot;

/** What becomes of a path. */
public sealed interface PathRewrite {
  /** The whole path is replaced; the query is kept. */
  record Full(String path) implements PathRewrite {}

  /**
   * The prefix that matched is replaced.
   *
   * @param prefix what matched, as in {@link PathMatch.Prefix}
   * @param replacement what stands in its place, as written
   */
  record Prefix(String prefix, String replacement) implements PathRewrite {}
}
