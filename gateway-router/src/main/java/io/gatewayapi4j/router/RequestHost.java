package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Hostname;

/** The host of a request, as hostnames are compared with it: without its port, case ignored. */
final class RequestHost {
  private RequestHost() {}

  /**
   * Where the name or address ends: before the port, or at the end where there is none. The colons
   * of an IPv6 address stand in brackets, and nothing behind them belongs to the name; a host with
   * several colons elsewhere has no port.
   */
  static int end(String host) {
    int length = host.length();
    if (host.startsWith("[")) {
      int bracket = host.indexOf(']');
      return bracket < 0 ? length : bracket + 1;
    }
    int colon = host.indexOf(':');
    if (colon < 0) {
      return length;
    }
    return host.indexOf(':', colon + 1) < 0 ? colon : length;
  }

  /** Whether the hostname covers the first {@code end} chars of the host. */
  static boolean matches(Hostname hostname, String host, int end, boolean oneLabel) {
    if (hostname.isAny()) {
      return true;
    }
    String value = hostname.value();
    if (!hostname.isWildcard()) {
      return end == value.length() && same(value, 0, host, 0, end);
    }
    int suffix = value.length() - 1; // with its dot
    int label = end - suffix;
    return label > 0
        && same(value, 1, host, label, suffix)
        && !(oneLabel && contains(host, label, '.'));
  }

  private static boolean contains(String host, int end, char c) {
    int index = host.indexOf(c);
    return index >= 0 && index < end;
  }

  /** Compares with the case of ASCII letters ignored; no others are letters in a host. */
  private static boolean same(String lower, int lowerStart, String host, int start, int length) {
    for (int i = 0; i < length; i++) {
      if (lowerCase(host.charAt(start + i)) != lower.charAt(lowerStart + i)) {
        return false;
      }
    }
    return true;
  }

  /** The small letter of an ASCII one; all else as it is. */
  static char lowerCase(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
