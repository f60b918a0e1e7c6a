package io.gatewayapi4j.snapshot;

/** A condition on the path of a request, with its value as the specification reads it. */
public sealed interface PathMatch {
  /** The value as written. */
  String value();

  /** The whole path, byte for byte. */
  record Exact(String value) implements PathMatch {}

  /**
   * A prefix of whole path elements.
   *
   * @param value starts with {@code /} and, but for the root, does not end with it
   */
  record Prefix(String value) implements PathMatch {
    /** What a match without path means. */
    public static final Prefix ROOT = new Prefix("/");
  }

  /** A regular expression (RE2 syntax) that the whole path must match. */
  record Regex(String value) implements PathMatch {}
}
