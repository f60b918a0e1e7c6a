package io.gatewayapi4j.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * A route, as every engine is told of it.
 *
 * @param host a name, {@code *.suffix}, or empty for any
 * @param path a prefix of whole elements, a whole path or an expression
 * @param condition a further condition, or null
 */
record Spec(String host, Kind kind, String path, @Nullable Condition condition) {
  enum Kind {
    PREFIX,
    EXACT,
    REGEX
  }

  /** What else a route asks for. */
  record Condition(Subject subject, String name, String value) {
    enum Subject {
      METHOD,
      HEADER,
      QUERY
    }
  }

  static Spec prefix(String host, String path) {
    return new Spec(host, Kind.PREFIX, path, null);
  }

  static Spec exact(String host, String path) {
    return new Spec(host, Kind.EXACT, path, null);
  }

  Spec with(Condition.Subject subject, String name, String value) {
    return new Spec(host, kind, path, new Condition(subject, name, value));
  }

  /** Whether it is for any request to that path. */
  boolean free() {
    return condition == null;
  }
}
