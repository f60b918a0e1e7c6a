package io.gatewayapi4j.model;

/** The form of an origin that CORS may allow. */
final class CorsOrigin {
  private CorsOrigin() {}

  static boolean matches(String text) {
    if (text.equals("*")) {
      return true;
    }
    int host = text.startsWith("http://") ? 7 : text.startsWith("https://") ? 8 : -1;
    if (host < 0) {
      return false;
    }
    int colon = text.indexOf(':', host);
    return isHost(text, host, colon < 0 ? text.length() : colon)
        && (colon < 0 || isPort(text, colon + 1));
  }

  private static boolean isHost(String text, int from, int to) {
    if (to - from == 1 && text.charAt(from) == '*') {
      return true;
    }
    char previous = '.';
    for (int i = text.startsWith("*.", from) ? from + 2 : from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' ? previous == '.' : c != '-' && !Chars.isLetterOrDigit(c)) {
        return false;
      }
      previous = c;
    }
    return previous != '.';
  }

  private static boolean isPort(String text, int from) {
    int digits = text.length() - from;
    for (int i = from; i < text.length(); i++) {
      if (!Chars.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return digits >= 1 && digits <= 5;
  }
}
