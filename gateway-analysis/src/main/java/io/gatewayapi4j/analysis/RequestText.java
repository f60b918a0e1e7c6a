package io.gatewayapi4j.analysis;

import io.gatewayapi4j.analysis.ClientRequest.Protocol;
import java.util.Locale;

/** A request as one would type it. */
final class RequestText {
  private RequestText() {}

  static String of(ClientRequest request) {
    StringBuilder out = new StringBuilder();
    if (request.isHttp()) {
      out.append(request.method()).append(' ');
    }
    out.append(request.protocol().name().toLowerCase(Locale.ROOT)).append("://");
    String host = request.isHttp() || request.sni() == null ? request.host() : request.sni();
    out.append(host);
    Integer port = request.port();
    if (port != null && port != usualPort(request.protocol()) && !bearsPort(host)) {
      out.append(':').append(port);
    }
    if (request.isHttp()) {
      out.append(request.path());
      request.headers().forEach((name, values) -> values.forEach(v -> header(name, v, out)));
    }
    if (request.gateway() != null) {
      out.append(" --gateway ").append(request.gateway());
    } else if (request.service() != null) {
      out.append(" to Service ").append(request.service());
      if (request.sourceNamespace() != null && !request.sourceNamespace().isEmpty()) {
        out.append(" from ").append(request.sourceNamespace());
      }
    }
    return out.toString();
  }

  private static boolean bearsPort(String host) {
    return host.indexOf(':', Math.max(0, host.lastIndexOf(']'))) >= 0;
  }

  private static void header(String name, String value, StringBuilder out) {
    out.append(" -H '").append(name).append(": ").append(value.replace("'", "'\\''")).append('\'');
  }

  private static int usualPort(Protocol protocol) {
    return switch (protocol) {
      case HTTP -> 80;
      case HTTPS, TLS -> 443;
      case GRPC, TCP, UDP -> -1;
    };
  }
}
