package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/** A position in the text of a pattern, and the lexical parts of RE2 syntax. */
final class RegexScanner {

  /** Why a pattern is refused; never leaves the parser. */
  static final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
      super(message, null, false, false);
    }
  }

  private static final int MAX_COUNT = 1_000;
  private static final int NO_NUMBER = -2;

  private final String text;
  private int position;

  RegexScanner(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  boolean more() {
    return position < text.length();
  }

  /** The char here, or 0 at the end. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : 0;
  }

  boolean at(String expected) {
    return text.startsWith(expected, position);
  }

  boolean skip(String expected) {
    boolean found = at(expected);
    position += found ? expected.length() : 0;
    return found;
  }

  int next() {
    int codePoint = text.codePointAt(position);
    position += Character.charCount(codePoint);
    return codePoint;
  }

  /** Skips past {@code delimiter} and returns what is before it, or null if it does not follow. */
  @Nullable String until(String delimiter) {
    int end = text.indexOf(delimiter, position);
    if (end < 0) {
      return null;
    }
    String before = text.substring(position, end);
    position = end + delimiter.length();
    return before;
  }

  String rest() {
    String rest = text.substring(position);
    position = text.length();
    return rest;
  }

  Refusal refusal(String reason, int from) {
    return new Refusal(reason + " at " + from + ": `" + text.substring(from, position) + "`");
  }

  /**
   * Reads {@code {min}}, {@code {min,}} or {@code {min,max}}. Anything else in braces is no count,
   * and then the brace stands for itself.
   *
   * @return null if there is no count here; the position has not moved then
   */
  int @Nullable [] count() throws Refusal {
    int from = position;
    position++; // {
    int min = number();
    int max = min;
    if (skip(",")) {
      max = at("}") ? RegexNode.Repeat.UNBOUNDED : number();
    }
    if (min == NO_NUMBER || max == NO_NUMBER || !skip("}")) {
      position = from;
      return null;
    }
    if (min > MAX_COUNT || max > MAX_COUNT || (max >= 0 && min > max)) {
      throw refusal("invalid repeat count", from);
    }
    return new int[] {min, max};
  }

  /** A decimal number without leading zeros, at most MAX_COUNT + 1, or NO_NUMBER. */
  private int number() {
    int from = position;
    int value = 0;
    while (peek() >= '0' && peek() <= '9') {
      value = Math.min(10 * value + (text.charAt(position++) - '0'), MAX_COUNT + 1);
    }
    boolean leadingZero = position > from + 1 && text.charAt(from) == '0';
    return position == from || leadingZero ? NO_NUMBER : value;
  }

  /** Reads the escape of a single character. The position is at its backslash. */
  int escape() throws Refusal {
    int from = position;
    position++; // backslash
    if (!more()) {
      throw refusal("trailing backslash", from);
    }
    int c = next();
    int escaped =
        switch (c) {
          case 'a' -> 0x07;
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'v' -> 0x0B;
          case 'x' -> hexadecimal();
          case '0' -> octal(0);
          case '1', '2', '3', '4', '5', '6', '7' -> isOctal(peek()) ? octal(c - '0') : -1;
          default -> isAlphanumeric(c) ? -1 : c;
        };
    if (escaped < 0) {
      throw refusal("invalid escape sequence", from);
    }
    return escaped;
  }

  private int octal(int first) {
    int value = first;
    for (int i = 0; i < 2 && isOctal(peek()); i++) {
      value = 8 * value + (text.charAt(position++) - '0');
    }
    return value;
  }

  private int hexadecimal() {
    if (skip("{")) {
      String digits = until("}");
      return digits == null || digits.isEmpty() ? -1 : hexadecimal(digits);
    }
    if (position + 2 > text.length()) {
      return -1;
    }
    position += 2;
    return hexadecimal(text.substring(position - 2, position));
  }

  private static int hexadecimal(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      value = 16 * value + digit;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return value;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  static boolean isAlphanumeric(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
