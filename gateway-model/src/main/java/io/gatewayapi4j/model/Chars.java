package io.gatewayapi4j.model;

/**
 * One pass over a part of a text, for each form that texts are made of. All of them take time
 * linear in the part, whatever it holds, and no stack.
 */
final class Chars {
  private Chars() {}

  static boolean isLowerOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** Whether all of the part are letters, digits or among the others; an empty part is. */
  static boolean all(String text, int from, int to, String others) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && others.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** A letter or digit at both ends, and letters, digits or the others between. */
  static boolean word(String text, int from, int to, String others) {
    return from < to
        && isLetterOrDigit(text.charAt(from))
        && isLetterOrDigit(text.charAt(to - 1))
        && all(text, from, to, others);
  }

  /** A DNS label of RFC 1123 in lower case, of any length. */
  static boolean label(String text) {
    return subdomain(text, 0, text.length()) && text.indexOf('.') < 0;
  }

  /** DNS labels of RFC 1123 in lower case, joined by dots; of any length. */
  static boolean subdomain(String text, int from, int to) {
    char previous = '.';
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean fits =
          isLowerOrDigit(c)
              || (c == '-' && previous != '.')
              || (c == '.' && previous != '.' && previous != '-');
      if (!fits) {
        return false;
      }
      previous = c;
    }
    return previous != '.' && previous != '-';
  }
}
