package io.gatewayapi4j.router;

/**
 * A request target that is no path: absolute form, the authority of CONNECT, or {@code *}.
 *
 * <p>Follows RFC 9112 section 3.2: the host that such a target names counts, not the {@code Host}
 * header.
 */
final class RequestTarget {
  private RequestTarget() {}

  /** The host of the request, as the target has it, or else its header. */
  static String host(RequestView request) {
    String target = request.path();
    if (request.method().equals("CONNECT")) {
      return target.isEmpty() ? request.host() : target;
    }
    int start = authorityStart(target);
    if (start < 0) {
      return request.host();
    }
    int end = authorityEnd(target, start);
    int userInfo = target.lastIndexOf('@', end - 1);
    return target.substring(userInfo < start ? start : userInfo + 1, end);
  }

  /**
   * The path and query of the target; a target that has none as it is, an empty path as a slash.
   */
  static String path(RequestView request) {
    String target = request.path();
    int start = request.method().equals("CONNECT") ? -1 : authorityStart(target);
    if (start < 0) {
      return target;
    }
    String path = target.substring(authorityEnd(target, start));
    return path.startsWith("/") ? path : "/" + path;
  }

  /** Where the authority of an absolute form starts; -1 where the target is none. */
  private static int authorityStart(String target) {
    if (target.regionMatches(true, 0, "http://", 0, 7)) {
      return 7;
    }
    return target.regionMatches(true, 0, "https://", 0, 8) ? 8 : -1;
  }

  private static int authorityEnd(String target, int start) {
    for (int i = start; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return i;
      }
    }
    return target.length();
  }
}
