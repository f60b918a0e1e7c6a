package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.TLSModeType;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random snapshots: Gateways with listeners of every protocol, Services of a mesh, and routes of
 * every kind that compete for the same hosts, paths and values. The same for the same seed.
 */
public final class RandomSnapshots {
  private static final List<String> NAMESPACES = List.of("a", "a-b", "b");

  private final Draw draw;
  private final RandomRules rules;
  private final Map<ResourceKey, ResolvedRoute> routes = new LinkedHashMap<>();

  private RandomSnapshots(Random random) {
    draw = new Draw(random);
    rules = new RandomRules(draw);
  }

  /** A snapshot drawn from these numbers. */
  public static Snapshot next(Random random) {
    return new RandomSnapshots(random).snapshot();
  }

  /** A small one: a Gateway with one port, for HTTP. */
  public static Snapshot small(Random random) {
    RandomSnapshots snapshots = new RandomSnapshots(random);
    ResourceKey key = new ResourceKey(Kind.GATEWAY, "infra", "edge");
    List<ResolvedListener> http = snapshots.listeners(key, 80, List.of(ProtocolType.HTTP));
    return new Snapshot(List.of(new ResolvedGateway(key, http)), List.of());
  }

  private Snapshot snapshot() {
    return new Snapshot(
        List.of(gateway("edge"), gateway("inner")), List.of(service("a"), service("b")));
  }

  private ResolvedGateway gateway(String name) {
    ResourceKey key = new ResourceKey(Kind.GATEWAY, "infra", name);
    List<ResolvedListener> listeners = new ArrayList<>();
    listeners.addAll(listeners(key, 80, List.of(ProtocolType.HTTP)));
    listeners.addAll(listeners(key, 443, List.of(ProtocolType.HTTPS, ProtocolType.TLS)));
    listeners.addAll(listeners(key, 8443, List.of(ProtocolType.TLS)));
    listeners.add(listener(key, 1, 9000, ProtocolType.TCP, Hostname.ANY));
    listeners.add(listener(key, 2, 9000, ProtocolType.UDP, Hostname.ANY));
    return new ResolvedGateway(key, listeners);
  }

  /** Listeners of one port; their hostnames differ. */
  private List<ResolvedListener> listeners(
      ResourceKey owner, int port, List<ProtocolType> protocols) {
    Set<String> hostnames = new LinkedHashSet<>(draw.list(1, 3, i -> draw.of(Words.HOSTNAMES)));
    List<ResolvedListener> listeners = new ArrayList<>();
    for (String hostname : hostnames) {
      listeners.add(
          listener(owner, listeners.size(), port, draw.of(protocols), Hostname.of(hostname)));
    }
    return listeners;
  }

  private ResolvedListener listener(
      ResourceKey owner, int index, int port, ProtocolType protocol, Hostname hostname) {
    List<Attachment> attachments = new ArrayList<>();
    for (ResolvedRoute route : routes(protocol)) {
      List<Hostname> shared = hostnames(hostname);
      attachments.add(new Attachment(route, shared));
    }
    TLSModeType mode = protocol == ProtocolType.TLS ? TLSModeType.PASSTHROUGH : null;
    String name = "l" + port + "-" + index;
    return new ResolvedListener(owner, name, port, protocol, hostname, mode, attachments);
  }

  /** The intersection of a listener's hostname with random ones of a route. */
  private List<Hostname> hostnames(Hostname listener) {
    Set<Hostname> shared = new LinkedHashSet<>();
    for (String written : draw.list(0, 3, i -> draw.of(Words.HOSTNAMES))) {
      Hostname both = Hostname.of(written).intersect(listener);
      if (both != null) {
        shared.add(both);
      }
    }
    return shared.isEmpty() ? List.of(listener) : List.copyOf(shared);
  }

  private List<ResolvedRoute> routes(ProtocolType protocol) {
    return switch (protocol) {
      case HTTP, HTTPS -> routes(List.of(Kind.HTTP_ROUTE, Kind.HTTP_ROUTE, Kind.GRPC_ROUTE), 5);
      case TLS -> routes(List.of(Kind.TLS_ROUTE), 3);
      case TCP -> routes(List.of(Kind.TCP_ROUTE), 3);
      case UDP -> routes(List.of(Kind.UDP_ROUTE), 3);
    };
  }

  /** Different routes; one that was drawn before comes again as it was. */
  private List<ResolvedRoute> routes(List<Kind> kinds, int max) {
    Set<ResourceKey> keys =
        new LinkedHashSet<>(
            draw.list(
                0,
                max,
                i -> new ResourceKey(draw.of(kinds), draw.of(NAMESPACES), draw.of("x", "y", "a"))));
    List<ResolvedRoute> drawn = new ArrayList<>();
    for (ResourceKey key : keys) {
      ResolvedRoute route = routes.get(key);
      if (route == null) {
        long createdAt = draw.of(Long.MIN_VALUE, 0L, 0L, 1L);
        route = new ResolvedRoute(key, createdAt, rules.of(key.kind()));
        routes.put(key, route);
      }
      drawn.add(route);
    }
    return drawn;
  }

  private ResolvedMeshService service(String namespace) {
    ResourceKey key = new ResourceKey(Kind.SERVICE, namespace, "svc");
    List<Kind> kinds =
        List.of(
            Kind.HTTP_ROUTE,
            Kind.HTTP_ROUTE,
            Kind.GRPC_ROUTE,
            Kind.TLS_ROUTE,
            Kind.TCP_ROUTE,
            Kind.UDP_ROUTE);
    return new ResolvedMeshService(
        key,
        List.of(
            port(key, 80, routes(List.of(Kind.HTTP_ROUTE), 4)), port(key, 81, routes(kinds, 3))));
  }

  private static ResolvedMeshService.Port port(
      ResourceKey service, int number, List<ResolvedRoute> routes) {
    Backend itself =
        new Backend(
            "",
            "Service",
            service.namespace(),
            service.name(),
            number,
            1,
            null,
            null,
            null,
            List.of());
    return new ResolvedMeshService.Port(number, "p" + number, itself, routes);
  }
}
