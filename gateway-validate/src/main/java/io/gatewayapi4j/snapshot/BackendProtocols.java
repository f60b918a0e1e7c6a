package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ServicePort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ports of Services speak, and which kinds of routes can use it. Follows GEP-1911: {@code
 * appProtocol} is a hint, of which only Kubernetes' own values are understood.
 */
final class BackendProtocols {
  private static final String H2C = "kubernetes.io/h2c";
  private static final String WS = "kubernetes.io/ws";
  private static final String WSS = "kubernetes.io/wss";

  private final Features features;

  BackendProtocols(Features features) {
    this.features = features;
  }

  /** The port of that number; of two the one with the transport that the kind of route needs. */
  static @Nullable ServicePort find(Kind route, int number, List<ServicePort> ports) {
    ServicePort found = null;
    for (ServicePort port : ports) {
      if (port.port() != null && port.port() == number) {
        if (transport(port).equals(transport(route))) {
          return port;
        }
        found = found == null ? port : found;
      }
    }
    return found;
  }

  /** Why a kind of route cannot use a port; null where it can. */
  @Nullable String problem(Kind route, ServicePort port, boolean tls) {
    if (!transport(port).equals(transport(route))) {
      return "its protocol is %s, and %ss need %s"
          .formatted(transport(port), route.spelling(), transport(route));
    }
    if (port.appProtocol() == null || usable(route, port.appProtocol(), tls)) {
      return null;
    }
    boolean lacksTls = route == Kind.HTTP_ROUTE && port.appProtocol().equals(WSS);
    return "its appProtocol %s cannot be used by %ss%s"
        .formatted(
            port.appProtocol(), route.spelling(), lacksTls ? " without a BackendTLSPolicy" : "");
  }

  /** What is spoken at a port, where that is not the usual. */
  static @Nullable String spoken(ServicePort port) {
    if (port.appProtocol() == null) {
      return null;
    }
    return switch (port.appProtocol()) {
      case H2C -> "h2c";
      case WS -> "ws";
      case WSS -> "wss";
      default -> null;
    };
  }

  private boolean usable(Kind route, String appProtocol, boolean tls) {
    boolean http = route == Kind.HTTP_ROUTE;
    boolean opaque = route == Kind.TCP_ROUTE || route == Kind.UDP_ROUTE;
    return switch (appProtocol) {
      case H2C ->
          opaque
              || route == Kind.GRPC_ROUTE
              || (http && features.has(Feature.HTTP_ROUTE_BACKEND_PROTOCOL_H2C));
      case WS -> opaque || (http && features.has(Feature.HTTP_ROUTE_BACKEND_PROTOCOL_WEB_SOCKET));
      case WSS -> opaque || route == Kind.TLS_ROUTE || (http && tls);
      default -> true;
    };
  }

  private static String transport(ServicePort port) {
    return port.protocol() == null || port.protocol().isEmpty() ? "TCP" : port.protocol();
  }

  private static String transport(Kind route) {
    return route == Kind.UDP_ROUTE ? "UDP" : "TCP";
  }
}
