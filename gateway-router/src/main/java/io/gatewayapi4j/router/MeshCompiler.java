package io.gatewayapi4j.router;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Makes the tables of a Service of a mesh, port by port: one for each namespace with consumer
 * routes, and one for all other clients.
 *
 * <p>Follows GEP-1294. A consumer route stands in another namespace than the Service, is for the
 * clients of its own namespace only, and there takes the place of the producer's. Of the kinds of
 * routes on one port the first of GRPC, HTTP, TLS and TCP serves it. A port that has no route
 * passes traffic on to the Service itself; one that has any answers 404 to what they do not match.
 */
final class MeshCompiler {
  private static final List<Kind> RANKING =
      List.of(Kind.GRPC_ROUTE, Kind.HTTP_ROUTE, Kind.TLS_ROUTE, Kind.TCP_ROUTE);

  private final TableCompiler tables;

  MeshCompiler(TableCompiler tables) {
    this.tables = tables;
  }

  void compile(ResolvedMeshService service, BiConsumer<EntrypointKey, ListenerTable> out) {
    for (ResolvedMeshService.Port port : service.ports()) {
      Map<String, List<ResolvedRoute>> clients = clients(service.key(), port);
      for (Transport transport : Transport.values()) {
        clients.forEach(
            (namespace, routes) -> {
              List<ResolvedRoute> serving = serving(transport, routes);
              if (namespace.isEmpty() || !serving.isEmpty()) {
                out.accept(
                    new EntrypointKey(
                        false,
                        RouteTable.nameOf(service.key()),
                        port.number(),
                        transport,
                        namespace),
                    table(service.key(), port, transport, serving));
              }
            });
      }
    }
  }

  /** The routes of each namespace of consumers, and those of the producer under no name. */
  private static Map<String, List<ResolvedRoute>> clients(
      ResourceKey service, ResolvedMeshService.Port port) {
    Map<String, List<ResolvedRoute>> clients =
        port.routes().stream()
            .collect(
                Collectors.groupingBy(
                    route ->
                        route.key().namespace().equals(service.namespace())
                            ? ""
                            : route.key().namespace(),
                    TreeMap::new,
                    Collectors.toList()));
    clients.putIfAbsent("", List.of());
    return clients;
  }

  private static List<ResolvedRoute> serving(Transport transport, List<ResolvedRoute> routes) {
    if (transport == Transport.UDP) {
      return ofKind(Kind.UDP_ROUTE, routes);
    }
    for (Kind kind : RANKING) {
      List<ResolvedRoute> serving = ofKind(kind, routes);
      if (!serving.isEmpty()) {
        return serving;
      }
    }
    return List.of();
  }

  private static List<ResolvedRoute> ofKind(Kind kind, List<ResolvedRoute> routes) {
    return routes.stream().filter(route -> route.key().kind() == kind).toList();
  }

  private ListenerTable table(
      ResourceKey service,
      ResolvedMeshService.Port port,
      Transport transport,
      List<ResolvedRoute> routes) {
    ProtocolType protocol = protocol(transport, routes);
    ResolvedListener listener =
        new ResolvedListener(
            service,
            port.name() == null ? "" : port.name(),
            port.number(),
            protocol,
            Hostname.ANY,
            null,
            routes.stream().map(route -> attachment(route)).toList());
    return routes.isEmpty()
        ? tables.compile(listener, List.of(), itself(listener, port.itself()))
        : tables.compile(listener);
  }

  /** Hostnames of routes do not count: the Service is what was addressed. */
  private static Attachment attachment(ResolvedRoute route) {
    return new Attachment(route, List.of(Hostname.ANY));
  }

  private static ProtocolType protocol(Transport transport, List<ResolvedRoute> routes) {
    if (transport == Transport.UDP) {
      return ProtocolType.UDP;
    }
    if (routes.isEmpty()) {
      return ProtocolType.HTTP;
    }
    return switch (routes.get(0).key().kind()) {
      case TLS_ROUTE -> ProtocolType.TLS;
      case TCP_ROUTE -> ProtocolType.TCP;
      default -> ProtocolType.HTTP;
    };
  }

  private static RouteDecision itself(ResolvedListener listener, Backend service) {
    ResolvedRule rule =
        new ResolvedRule(0, null, List.of(), List.of(), List.of(service), null, null, null);
    RuleAction action = new RuleAction(rule, extension -> false);
    return new RouteDecision(Outcome.FORWARD, 200, listener, null, null, action, null);
  }
}
