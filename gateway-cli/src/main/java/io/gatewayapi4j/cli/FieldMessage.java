package io.gatewayapi4j.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of a condition, taken apart.
 *
 * @param path the field that it is about
 * @param message the rest
 */
record FieldMessage(String path, String message) {
  /** A message that starts with the field that it is about. */
  private static final Pattern FIELD_FIRST =
      Pattern.compile("(spec(?:\\.\\w+|\\[\\d+])*) (.*)", Pattern.DOTALL);

  /** A message may tell of several fields. */
  private static final Pattern NEXT_FIELD = Pattern.compile("; (?=spec\\.)");

  /**
   * The messages that are joined in one.
   *
   * @param otherwise the field of a message that names none
   */
  static List<FieldMessage> all(String joined, String otherwise) {
    return NEXT_FIELD.splitAsStream(joined).map(one -> of(one, otherwise)).toList();
  }

  private static FieldMessage of(String text, String otherwise) {
    Matcher field = FIELD_FIRST.matcher(text);
    return field.matches()
        ? new FieldMessage(field.group(1), field.group(2))
        : new FieldMessage(otherwise, text);
  }
}
