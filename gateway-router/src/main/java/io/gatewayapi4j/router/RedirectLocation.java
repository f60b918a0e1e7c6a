package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.ResolvedListener;
import java.util.Locale;

/**
 * The target of a redirect.
 *
 * <p>Follows {@code HTTPRequestRedirectFilter}: a port that is given stays; one that is not is that
 * of a given scheme, else that of the listener; and the usual port of the scheme is left out. The
 * query is kept.
 */
final class RedirectLocation {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private RedirectLocation() {}

  static void append(
      Filter.RequestRedirect redirect,
      ResolvedListener listener,
      RequestView request,
      StringBuilder out) {
    String given = redirect.scheme();
    String scheme = given == null ? schemeOf(listener) : given.toLowerCase(Locale.ROOT);
    out.append(scheme).append("://");
    if (redirect.hostname() == null) {
      String host = request.host();
      out.append(host, 0, RequestHost.end(host));
    } else {
      out.append(redirect.hostname());
    }
    int port = port(redirect, scheme, listener);
    if (port != usualPort(scheme)) {
      out.append(':').append(port);
    }
    RequestPath.append(redirect.path(), request.path(), out);
  }

  private static String schemeOf(ResolvedListener listener) {
    return listener.protocol() == ProtocolType.HTTPS ? "https" : "http";
  }

  private static int port(
      Filter.RequestRedirect redirect, String scheme, ResolvedListener listener) {
    Integer given = redirect.port();
    if (given != null) {
      return given;
    }
    int usual = usualPort(scheme);
    return redirect.scheme() == null || usual < 0 ? listener.port() : usual;
  }

  private static int usualPort(String scheme) {
    return switch (scheme) {
      case "http" -> HTTP_PORT;
      case "https" -> HTTPS_PORT;
      default -> -1;
    };
  }
}
