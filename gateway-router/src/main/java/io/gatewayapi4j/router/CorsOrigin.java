package io.gatewayapi4j.router;

import java.util.Locale;

/**
 * An origin that a CORS filter allows, read once.
 *
 * @param all whether it is {@code *}: every origin, {@code null} included
 * @param scheme in lower case
 * @param host in lower case; of a wildcard, what follows its {@code *}
 * @param port the port, that of the scheme filled in; -1 for none
 */
record CorsOrigin(boolean all, String scheme, boolean wildcard, String host, int port) {
  private static final CorsOrigin ALL = new CorsOrigin(true, "", false, "", -1);

  static CorsOrigin parse(String written) {
    if (written.equals("*")) {
      return ALL;
    }
    String lower = written.toLowerCase(Locale.ROOT);
    int separator = lower.indexOf("://");
    if (separator < 0) {
      return new CorsOrigin(false, "", false, lower, -1);
    }
    String scheme = lower.substring(0, separator);
    int hostStart = separator + 3;
    int colon = portColon(lower, hostStart);
    String host = lower.substring(hostStart, colon < 0 ? lower.length() : colon);
    boolean wildcard = host.startsWith("*");
    return new CorsOrigin(
        false, scheme, wildcard, wildcard ? host.substring(1) : host, port(lower, scheme, colon));
  }

  /** Whether the value of an {@code Origin} header is of this origin. */
  boolean covers(String origin) {
    if (all) {
      return true;
    }
    CorsOrigin other = parse(origin);
    if (other.all || other.wildcard || !scheme.equals(other.scheme) || port != other.port) {
      return false;
    }
    return wildcard
        ? other.host.length() > host.length() && other.host.endsWith(host)
        : host.equals(other.host);
  }

  /** Where the colon before the port stands; -1 where there is none. */
  private static int portColon(String origin, int hostStart) {
    int colon = origin.lastIndexOf(':');
    return colon < hostStart || colon < origin.lastIndexOf(']') ? -1 : colon;
  }

  private static int port(String origin, String scheme, int colon) {
    if (colon < 0) {
      return scheme.equals("http") ? 80 : scheme.equals("https") ? 443 : -1;
    }
    int port = 0;
    for (int i = colon + 1; i < origin.length(); i++) {
      int digit = origin.charAt(i) - '0';
      if (digit < 0 || digit > 9 || port > 65_535) {
        return -2; // no port at all: equal to none that is configured
      }
      port = port * 10 + digit;
    }
    return port;
  }
}
