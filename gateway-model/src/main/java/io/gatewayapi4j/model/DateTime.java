package io.gatewayapi4j.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A time as the API server has it. */
final class DateTime {
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT(?:\\d|[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:[.,]\\d+)?"
              + "(?:Z|[+-](?:[01]\\d|2[0-4]):(?:[0-5]\\d|60))");

  private DateTime() {}

  /**
   * Whether it is one for metadata: RFC 3339 as Go reads it, which lets an hour have one digit, a
   * fraction follow a comma, and an offset have up to 24 hours and 60 minutes.
   */
  static boolean isTimestamp(String text) {
    return TIMESTAMP.matcher(text).matches() && isDate(text);
  }

  /**
   * Whether it is one by the OpenAPI format {@code date-time}, which is wider than RFC 3339: a date
   * of the calendar, a {@code T} of either case, hours up to 23, minutes and seconds up to 59,
   * perhaps a fraction after any one character, and {@code Z} of either case or an offset of two
   * digits each. Whatever follows a second {@code T} is not looked at.
   */
  static boolean matches(String text) {
    if (!fits(text, 0, "dddd-dd-ddT") || !fits(text, 11, "dd:dd:dd")) {
      return false;
    }
    return isDate(text)
        && number(text, 11, 13) <= 23
        && number(text, 14, 16) <= 59
        && number(text, 17, 19) <= 59
        && isEnd(text.substring(19, secondT(text)));
  }

  private static int secondT(String text) {
    int at = 19;
    while (at < text.length() && text.charAt(at) != 'T' && text.charAt(at) != 't') {
      at++;
    }
    return at;
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The part after the seconds. */
  private static boolean isEnd(String text) {
    return isZone(text) || isZone(text.substring(afterFraction(text)));
  }

  private static int afterFraction(String text) {
    int separator = text.isEmpty() || text.charAt(0) == '\n' ? 0 : text.offsetByCodePoints(0, 1);
    int at = separator;
    while (at < text.length() && Chars.isDigit(text.charAt(at))) {
      at++;
    }
    return at == separator ? 0 : at;
  }

  private static boolean isZone(String text) {
    return text.equals("Z")
        || text.equals("z")
        || (text.length() == 6
            && (text.charAt(0) == '+' || text.charAt(0) == '-')
            && fits(text, 1, "dd:dd"));
  }

  /**
   * Whether the text goes on like that there: {@code d} is a digit, {@code T} of either case,
   * anything else itself.
   */
  private static boolean fits(String text, int from, String form) {
    if (text.length() < from + form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(from + i);
      char wanted = form.charAt(i);
      boolean fits = wanted == 'd' ? Chars.isDigit(c) : c == wanted || (wanted == 'T' && c == 't');
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
