package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Scalar;
import io.gatewayapi4j.manifest.Node.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted YAML scalar is, as Kubernetes' own tools see it: YAML 1.1, with {@code yes},
 * {@code on}, {@code y} and their opposites for booleans, octal by a leading zero, {@code _} in
 * numbers, and no sexagesimal numbers or dates. A number that 64 bits do not hold is a string.
 */
final class YamlScalar {
  private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64);

  /** Longer integers are floats anyway; a bound keeps arithmetic on hostile ones cheap. */
  private static final int MAX_INTEGER_LENGTH = 70;

  private YamlScalar() {}

  static Scalar resolve(String text, long at) {
    if (text.isEmpty()) {
      return new Scalar(ScalarType.NULL, "null", text, at);
    }
    char first = text.charAt(0);
    if ((first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.') {
      return number(text, at);
    }
    return text.length() > 5 ? Scalar.text(text, at) : word(text, at);
  }

  private static Scalar word(String text, long at) {
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" ->
          new Scalar(ScalarType.BOOLEAN, "true", text, at);
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
          new Scalar(ScalarType.BOOLEAN, "false", text, at);
      case "~", "null", "Null", "NULL" -> new Scalar(ScalarType.NULL, "null", text, at);
      default -> Scalar.text(text, at);
    };
  }

  private static Scalar number(String text, long at) {
    String special = notFinite(text);
    if (special != null) {
      return new Scalar(ScalarType.FLOAT, special, text, at);
    }
    String plain = text.charAt(0) == '.' ? text : text.replace("_", "");
    String integer = integer(plain);
    if (integer != null) {
      return new Scalar(ScalarType.INTEGER, integer, text, at);
    }
    double value = isFloat(plain) ? Double.parseDouble(plain) : Double.NaN;
    return Double.isFinite(value)
        ? new Scalar(ScalarType.FLOAT, jsonFloat(value), text, at)
        : Scalar.text(text, at);
  }

  /** The common spelling of what is infinite or no number at all; null for anything else. */
  static @Nullable String notFinite(String text) {
    return switch (text) {
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> ".inf";
      case "-.inf", "-.Inf", "-.INF" -> "-.inf";
      case ".nan", ".NaN", ".NAN" -> ".nan";
      default -> null;
    };
  }

  /** The integer in decimal, or null where the text is none of at most 64 bits. */
  private static @Nullable String integer(String text) {
    int length = text.length();
    if (length > MAX_INTEGER_LENGTH) {
      return null;
    }
    boolean negative = text.charAt(0) == '-';
    int start = negative || text.charAt(0) == '+' ? 1 : 0;
    int radix = 10;
    if (length - start > 1 && text.charAt(start) == '0') {
      radix =
          switch (text.charAt(start + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> -8;
          };
      start += radix < 0 ? 1 : 2;
    }
    return digits(text, start, Math.abs(radix), negative);
  }

  private static @Nullable String digits(String text, int start, int radix, boolean negative) {
    if (start >= text.length()) {
      return null;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) >= 128 || Character.digit(text.charAt(i), radix) < 0) {
        return null;
      }
    }
    if (radix == 10 && text.length() - start < 18) {
      String decimal = start == 1 && !negative ? text.substring(1) : text;
      return decimal.equals("-0") ? "0" : decimal;
    }
    BigInteger value = new BigInteger(text.substring(start), radix);
    if (negative) {
      return value.bitLength() > 63 && !value.equals(BigInteger.ONE.shiftLeft(63))
          ? null
          : value.negate().toString();
    }
    return value.compareTo(MAX_UNSIGNED) < 0 ? value.toString() : null;
  }

  /** Digits with at most one point, and perhaps an exponent. */
  private static boolean isFloat(String text) {
    int i = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int whole = skipDigits(text, i);
    int end = whole;
    if (end < text.length() && text.charAt(end) == '.') {
      end = skipDigits(text, end + 1);
    }
    if (end == i || (whole == i && end == i + 1)) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = end + 1;
      if (exponent < text.length() && "+-".indexOf(text.charAt(exponent)) >= 0) {
        exponent++;
      }
      end = skipDigits(text, exponent);
      return end > exponent && end == text.length();
    }
    return end == text.length();
  }

  private static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** The number as JSON can spell it: whole ones of common size without point or exponent. */
  private static String jsonFloat(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return new BigDecimal(Double.toString(value)).toString();
  }
}
