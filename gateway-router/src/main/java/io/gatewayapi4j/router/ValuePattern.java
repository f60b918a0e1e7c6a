package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * The regular expression of a condition. One that is not valid matches nothing: its rule is dropped
 * by who computes the status, and must not be served by who does not.
 */
final class ValuePattern {
  private final @Nullable Regex regex;

  private ValuePattern(@Nullable Regex regex) {
    this.regex = regex;
  }

  static ValuePattern of(String pattern) {
    return new ValuePattern(Regex.problem(pattern) == null ? Regex.compile(pattern) : null);
  }

  boolean matches(String value) {
    return regex != null && regex.matches(value);
  }

  boolean matches(CharSequence value, int start, int end) {
    return regex != null && regex.matches(value, start, end);
  }

  boolean matches(byte[] value, int start, int end) {
    return regex != null && regex.matches(value, start, end);
  }
}
