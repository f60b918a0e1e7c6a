package io.gatewayapi4j.validate;

/**
 * Whether a text is an IP address, as the two readers in an API server see it: OpenAPI formats let
 * leading zeros pass, expressions do not. Neither takes a zone. Linear in the text.
 */
final class IpAddress {
  private final String text;
  private final boolean strict;

  private IpAddress(String text, boolean strict) {
    this.text = text;
    this.strict = strict;
  }

  /** As expressions read it: no leading zeros in IPv4, four digits at most in a group of IPv6. */
  static boolean is(String text) {
    return new IpAddress(text, true).parse();
  }

  /** As the OpenAPI formats {@code ipv4} and {@code ipv6} read it. */
  static boolean isSloppy(String text) {
    return new IpAddress(text, false).parse();
  }

  private boolean parse() {
    return text.indexOf(':') >= 0 ? isVersion6() : isVersion4(0);
  }

  private boolean isVersion4(int from) {
    int at = from;
    for (int part = 0; part < 4; part++) {
      if (part > 0 && (at >= text.length() || text.charAt(at++) != '.')) {
        return false;
      }
      int end = digits(at, 10);
      boolean padded = strict && end - at > 1 && text.charAt(at) == '0';
      if (end == at || padded || value(at, end, 10) > 255) {
        return false;
      }
      at = end;
    }
    return at == text.length();
  }

  private boolean isVersion6() {
    int groups = 0;
    boolean ellipsis = text.startsWith("::");
    int at = ellipsis ? 2 : 0;
    while (at < text.length() && groups < 8) {
      int end = digits(at, 16);
      if (end == at || value(at, end, 16) > 0xffff || (strict && end - at > 4)) {
        return false;
      }
      if (end < text.length() && text.charAt(end) == '.') {
        return !strict && endsInVersion4(at, groups, ellipsis);
      }
      groups++;
      at = end;
      if (at == text.length()) {
        break;
      }
      if (text.charAt(at++) != ':' || at == text.length()) {
        return false;
      }
      if (text.charAt(at) == ':') {
        if (ellipsis) {
          return false;
        }
        ellipsis = true;
        at++;
      }
    }
    return at == text.length() && (ellipsis ? groups < 8 : groups == 8);
  }

  private boolean endsInVersion4(int at, int groups, boolean ellipsis) {
    return (ellipsis ? groups <= 6 : groups == 6) && isVersion4(at);
  }

  private int digits(int from, int radix) {
    int at = from;
    while (at < text.length() && digit(text.charAt(at), radix) >= 0) {
      at++;
    }
    return at;
  }

  private static int digit(char c, int radix) {
    return c < 128 ? Character.digit(c, radix) : -1;
  }

  /** The number, or a very large one. */
  private int value(int from, int to, int radix) {
    int value = 0;
    for (int i = from; i < to && value < 0x100000; i++) {
      value = value * radix + digit(text.charAt(i), radix);
    }
    return value;
  }
}
