package io.gatewayapi4j.validate;

/** The names of gRPC services and methods, as the API server judges those of exact matches. */
final class GRPCName {
  private GRPCName() {}

  /**
   * Names joined by dots, perhaps with one in front. The API server ignores case by Unicode, which
   * lets in the long s and the sign of the kelvin as well.
   */
  static boolean isService(String text) {
    int from = text.startsWith(".") ? 1 : 0;
    char previous = '.';
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean starts = isStart(c) || c == '\u017f' || c == '\u212a';
      if (c == '.' ? previous == '.' : !starts && (previous == '.' || !isDigit(c))) {
        return false;
      }
      previous = c;
    }
    return previous != '.';
  }

  static boolean isMethod(String text) {
    if (text.isEmpty() || !isStart(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (!isStart(text.charAt(i)) && !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
