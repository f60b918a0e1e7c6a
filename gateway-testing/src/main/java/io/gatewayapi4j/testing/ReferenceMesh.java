package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.RequestView;
import io.gatewayapi4j.router.Transport;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the routes of a Service of a mesh decide (GEP-1294). */
final class ReferenceMesh {
  private final Snapshot snapshot;
  private final ReferenceRules rules;

  ReferenceMesh(Snapshot snapshot, ReferenceRules rules) {
    this.snapshot = snapshot;
    this.rules = rules;
  }

  ReferenceDecision route(EntrypointKey key, RequestView request) {
    ResolvedListener port = port(key);
    if (port == null) {
      return ReferenceDecision.of(Outcome.RESPOND, 404, null);
    }
    return switch (port.protocol()) {
      case HTTP, HTTPS ->
          port.attachments().isEmpty() ? itself(port) : rules.route(port, "", request);
      case TLS, TCP, UDP -> connect(key);
    };
  }

  ReferenceDecision connect(EntrypointKey key) {
    ResolvedListener port = port(key);
    if (port == null) {
      return ReferenceDecision.of(Outcome.REFUSE, 0, null);
    }
    if (port.attachments().isEmpty()) {
      return itself(port);
    }
    return switch (port.protocol()) {
      case HTTP, HTTPS -> ReferenceDecision.of(Outcome.REFUSE, 0, null);
      case TLS, TCP, UDP -> rules.connect(port, "");
    };
  }

  private static ReferenceDecision itself(ResolvedListener port) {
    return ReferenceDecision.of(Outcome.FORWARD, 200, port);
  }

  /** The port as a listener that has the routes which count for these clients. */
  private @Nullable ResolvedListener port(EntrypointKey key) {
    ResolvedMeshService service = ReferenceRouter.service(snapshot, key.name());
    if (service == null) {
      return null;
    }
    for (ResolvedMeshService.Port port : service.ports()) {
      if (port.number() == key.port()) {
        return listener(service, port, routes(service, port, key));
      }
    }
    return null;
  }

  /** Consumer routes of the clients' own namespace, or else those of the producer. */
  private static List<ResolvedRoute> routes(
      ResolvedMeshService service, ResolvedMeshService.Port port, EntrypointKey key) {
    String home = service.key().namespace();
    boolean udp = key.transport() == Transport.UDP;
    List<ResolvedRoute> fitting =
        port.routes().stream()
            .filter(route -> (route.key().kind() == Kind.UDP_ROUTE) == udp)
            .toList();
    List<ResolvedRoute> consumer = of(fitting, key.sourceNamespace());
    return key.sourceNamespace().equals(home) || consumer.isEmpty() ? of(fitting, home) : consumer;
  }

  private static List<ResolvedRoute> of(List<ResolvedRoute> routes, String namespace) {
    return routes.stream().filter(route -> route.key().namespace().equals(namespace)).toList();
  }

  /** Of several kinds on one port, GRPC goes before HTTP before TLS before TCP. */
  private static ResolvedListener listener(
      ResolvedMeshService service, ResolvedMeshService.Port port, List<ResolvedRoute> routes) {
    ProtocolType protocol = ProtocolType.HTTP;
    List<ResolvedRoute> serving = List.of();
    for (Kind kind :
        List.of(Kind.GRPC_ROUTE, Kind.HTTP_ROUTE, Kind.TLS_ROUTE, Kind.TCP_ROUTE, Kind.UDP_ROUTE)) {
      List<ResolvedRoute> ofKind =
          routes.stream().filter(route -> route.key().kind() == kind).toList();
      if (serving.isEmpty() && !ofKind.isEmpty()) {
        serving = ofKind;
        protocol = protocol(kind);
      }
    }
    return new ResolvedListener(
        service.key(),
        port.name() == null ? "" : port.name(),
        port.number(),
        protocol,
        Hostname.ANY,
        null,
        serving.stream().map(route -> new Attachment(route, List.of(Hostname.ANY))).toList());
  }

  private static ProtocolType protocol(Kind kind) {
    return switch (kind) {
      case TLS_ROUTE -> ProtocolType.TLS;
      case TCP_ROUTE -> ProtocolType.TCP;
      case UDP_ROUTE -> ProtocolType.UDP;
      default -> ProtocolType.HTTP;
    };
  }
}
