package io.gatewayapi4j.manifest;

/** Text of unknown origin: what may not be in it, and how to show it. */
final class Texts {
  static final String LONE_SURROGATE = "half of a UTF-16 surrogate pair, which is no character";

  private static final int SHOWN = 60;

  private Texts() {}

  /** The text in backticks, on one line, shortened where long. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("`");
    int end = Math.min(text.length(), SHOWN);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append(end < text.length() ? "…`" : "`").toString();
  }

  /** Whether the text holds characters beyond 16 bits. */
  static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text holds a surrogate without its other half, so that UTF-8 cannot spell it. */
  static boolean hasLoneSurrogate(String text) {
    return loneSurrogate(text) >= 0;
  }

  /** The index of the first surrogate without its other half, or -1. */
  static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= Character.MIN_SURROGATE && isLoneSurrogate(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /** Where the character of that index stands. Linear. */
  static Position position(String text, int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
        start = i + 1;
      }
    }
    return new Position(line, text.codePointCount(start, index) + 1);
  }
}
