package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.snapshot.ParentVerdict.ServicePortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Services as parents of routes, for the clients of a mesh (GEP-1294). Of the kinds of routes at
 * one port, for the same clients, only the most telling counts: GRPC, then HTTP, TLS and TCP.
 */
final class MeshParents {
  private static final List<Kind> RANKING =
      List.of(Kind.GRPC_ROUTE, Kind.HTTP_ROUTE, Kind.TLS_ROUTE, Kind.TCP_ROUTE);

  /** A port as it is for the clients of one namespace; for all clients where that is empty. */
  private record Scope(ServicePortKey port, String clients) {}

  private final Resources resources;
  private final Readers readers;
  private final Map<ResourceKey, Map<Scope, Integer>> best = new HashMap<>();

  MeshParents(Resources resources, Readers readers) {
    this.resources = resources;
    this.readers = readers;
  }

  /** The Service that a parentRef names; null where it names something else, or there is none. */
  @Nullable Service service(Route route, ParentReference ref) {
    ResourceKey parent = Parents.of(route, ref);
    return parent != null && parent.kind() == Kind.SERVICE
        ? resources.find(Service.class, parent.namespace(), parent.name())
        : null;
  }

  /** Why a Service does not take the route; null where it does. */
  @Nullable Failure refusal(Route route, ParentReference ref, Service service, FieldPath path) {
    ResourceKey key = service.key();
    if ("ExternalName".equals(service.spec().type()) || "None".equals(service.spec().clusterIP())) {
      String message = "%s names %s, which has no cluster IP that clients could send to";
      return new Failure("NoMatchingParent", message.formatted(path, key));
    }
    List<ServicePortKey> ports = ports(route, ref, service);
    if (ports.isEmpty()) {
      return new Failure("NoMatchingParent", noSuchPort(ref, service, path));
    }
    int rank = RANKING.indexOf(route.kind());
    boolean loses = rank >= 0;
    for (ServicePortKey port : ports) {
      loses &= best(service).getOrDefault(scope(route, service, port), rank) < rank;
    }
    String message = "%s names %s, whose ports are taken by routes of a more telling kind";
    return loses ? new Failure("Conflicted", message.formatted(path, key)) : null;
  }

  private static String noSuchPort(ParentReference ref, Service service, FieldPath path) {
    List<String> there =
        service.spec().ports().stream()
            .map(port -> port.name() == null ? "" + port.port() : port.name() + ":" + port.port())
            .toList();
    return "%s asks for a port%s%s, which %s does not have for this kind of route: use one of %s"
        .formatted(
            path,
            ref.sectionName() == null ? "" : " named " + ref.sectionName() + " (sectionName)",
            ref.port() == null ? "" : " " + ref.port(),
            service.key(),
            there);
  }

  /** The ports of a Service that a parentRef is for: by name, by number, or all. */
  List<ServicePortKey> ports(Route route, ParentReference ref, Service service) {
    List<ServicePortKey> ports = new ArrayList<>();
    for (ServicePort port : service.spec().ports()) {
      if (port.port() != null
          && (ref.sectionName() == null || ref.sectionName().equals(port.name()))
          && (ref.port() == null || ref.port().equals(port.port()))
          && "UDP".equals(port.protocol()) == (route.kind() == Kind.UDP_ROUTE)) {
        ports.add(new ServicePortKey(service.key(), port.port()));
      }
    }
    return ports;
  }

  /** The rank of the most telling kind for each port of a Service and those who see it. */
  private Map<Scope, Integer> best(Service service) {
    Map<Scope, Integer> known = best.get(service.key());
    if (known != null) {
      return known;
    }
    Map<Scope, Integer> claimed = new HashMap<>();
    for (Kind kind : RANKING) {
      for (ResourceKey key : readers.of(service.key(), kind)) {
        if (resources.find(key) instanceof Route route) {
          claim(route, service, claimed);
        }
      }
    }
    best.put(service.key(), claimed);
    return claimed;
  }

  private void claim(Route route, Service service, Map<Scope, Integer> claimed) {
    int rank = RANKING.indexOf(route.kind());
    for (ParentReference ref : route.spec().parentRefs()) {
      if (service.key().equals(Parents.of(route, ref))) {
        ports(route, ref, service)
            .forEach(port -> claimed.merge(scope(route, service, port), rank, Math::min));
      }
    }
  }

  private static Scope scope(Route route, Service service, ServicePortKey port) {
    boolean producer = route.namespace().equals(service.namespace());
    return new Scope(port, producer ? "" : route.namespace());
  }
}
