package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.TLSModeType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the implementation can do what a listener asks of its protocol. */
final class ListenerSupport {
  private static final Map<Kind, Feature> ROUTES =
      new EnumMap<>(
          Map.of(
              Kind.HTTP_ROUTE, Feature.HTTP_ROUTE,
              Kind.GRPC_ROUTE, Feature.GRPC_ROUTE,
              Kind.TLS_ROUTE, Feature.TLS_ROUTE,
              Kind.TCP_ROUTE, Feature.TCP_ROUTE,
              Kind.UDP_ROUTE, Feature.UDP_ROUTE));

  /** The kinds of routes, in their order. */
  static final List<Kind> ROUTE_KINDS = List.copyOf(new EnumMap<>(ROUTES).keySet());

  private ListenerSupport() {}

  /** Why the listener is beyond what is supported; null where it is not. */
  static @Nullable Failure failure(ListenerEntry entry, Features features) {
    if (kinds(entry.protocol(), features).isEmpty()) {
      return new Failure(
          "UnsupportedProtocol",
          "%s is %s, which is not supported: use HTTP, HTTPS, TLS, TCP or UDP"
              .formatted(entry.path().child("protocol"), entry.listener().protocol()));
    }
    if (!entry.bearsTls() || supports(entry, features)) {
      return null;
    }
    Choice<TLSModeType> mode =
        entry.listener().tls() == null ? null : entry.listener().tls().mode();
    return new Failure(
        "UnsupportedValue",
        "%s is %s, which is not supported with protocol %s"
            .formatted(
                entry.path().child("tls").child("mode"),
                mode == null ? TLSModeType.TERMINATE.spelling() : mode,
                entry.listener().protocol()));
  }

  /** The kinds of routes that a protocol can carry and the implementation has. */
  static List<Kind> kinds(@Nullable ProtocolType protocol, Features features) {
    List<Kind> compatible = compatible(protocol);
    for (Kind kind : compatible) {
      if (!supports(kind, features)) {
        return compatible.stream().filter(one -> supports(one, features)).toList();
      }
    }
    return compatible;
  }

  /** The protocols that can carry a kind of route. */
  static List<ProtocolType> protocols(Kind route) {
    return Arrays.stream(ProtocolType.values())
        .filter(protocol -> compatible(protocol).contains(route))
        .toList();
  }

  /** Whether the implementation has that kind of route. */
  static boolean supports(Kind route, Features features) {
    Feature feature = ROUTES.get(route);
    return feature != null && features.has(feature);
  }

  private static boolean supports(ListenerEntry entry, Features features) {
    if (entry.tlsMode() == null) {
      return false;
    }
    return switch (entry.tlsMode()) {
      case PASSTHROUGH -> entry.protocol() == ProtocolType.TLS;
      case TERMINATE ->
          entry.protocol() == ProtocolType.HTTPS || features.has(Feature.TLS_ROUTE_MODE_TERMINATE);
    };
  }

  private static List<Kind> compatible(@Nullable ProtocolType protocol) {
    if (protocol == null) {
      return List.of();
    }
    return switch (protocol) {
      case HTTP, HTTPS -> List.of(Kind.HTTP_ROUTE, Kind.GRPC_ROUTE);
      case TLS -> List.of(Kind.TLS_ROUTE);
      case TCP -> List.of(Kind.TCP_ROUTE);
      case UDP -> List.of(Kind.UDP_ROUTE);
    };
  }
}
