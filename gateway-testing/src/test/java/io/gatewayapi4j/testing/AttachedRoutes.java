package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ConditionStatus;
import io.gatewayapi4j.model.FromNamespaces;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ListenerStatus;
import io.gatewayapi4j.model.Namespace;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.RouteNamespaces;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.snapshot.Hostname;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code attachedRoutes} of every listener: as told, and as counted from what the routes tell. */
final class AttachedRoutes {
  private final List<Resource> resolved;

  private AttachedRoutes(List<Resource> resolved) {
    this.resolved = resolved;
  }

  static Map<String, Integer> told(List<Resource> resolved) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Resource resource : resolved) {
      for (ListenerStatus status : statuses(resource)) {
        counts.put(resource.key() + " " + status.name(), status.attachedRoutes());
      }
    }
    return counts;
  }

  static Map<String, Integer> counted(List<Resource> resolved) {
    AttachedRoutes routes = new AttachedRoutes(resolved);
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Resource resource : resolved) {
      for (ListenerStatus status : statuses(resource)) {
        Listener listener =
            listeners(resource).stream()
                .filter(one -> one.name().equals(status.name()))
                .findFirst()
                .orElseThrow();
        long count =
            resolved.stream()
                .filter(
                    one ->
                        one instanceof Route route && routes.at(route, resource, listener, status))
                .count();
        counts.put(resource.key() + " " + status.name(), (int) count);
      }
    }
    return counts;
  }

  private boolean at(Route route, Resource owner, Listener listener, ListenerStatus status) {
    return status.supportedKinds().stream()
            .anyMatch(kind -> kind.kind().equals(route.kind().spelling()))
        && allowsNamespace(listener, owner, route)
        && sharesHost(listener, route)
        && route.status() != null
        && route.status().parents().stream()
            .anyMatch(parent -> accepted(parent) && names(parent, route, owner, listener));
  }

  private static boolean accepted(RouteParentStatus parent) {
    Condition accepted = parent.conditions().get(0);
    return accepted.status() != null && accepted.status().is(ConditionStatus.TRUE);
  }

  private static boolean names(
      RouteParentStatus parent, Route route, Resource owner, Listener listener) {
    ParentReference ref = Objects.requireNonNull(parent.parentRef());
    String namespace = ref.namespace() == null ? route.namespace() : ref.namespace();
    return owner.kind().spelling().equals(ref.kind())
        && owner.namespace().equals(namespace)
        && owner.metadata().name().equals(ref.name())
        && (ref.sectionName() == null || ref.sectionName().equals(listener.name()))
        && (ref.port() == null || ref.port().equals(listener.port()));
  }

  private boolean allowsNamespace(Listener listener, Resource owner, Route route) {
    RouteNamespaces rule =
        listener.allowedRoutes() == null ? null : listener.allowedRoutes().namespaces();
    FromNamespaces from =
        rule == null || rule.from() == null ? FromNamespaces.SAME : rule.from().known();
    if (from == FromNamespaces.ALL) {
      return true;
    }
    if (from == FromNamespaces.SAME) {
      return owner.namespace().equals(route.namespace());
    }
    Map<String, String> labels =
        resolved.stream()
            .filter(one -> one instanceof Namespace)
            .filter(one -> one.metadata().name().equals(route.namespace()))
            .map(one -> one.metadata().labels())
            .findFirst()
            .orElse(Map.of());
    return rule != null && rule.selector() != null && rule.selector().matches(labels);
  }

  private static boolean sharesHost(Listener listener, Route route) {
    if (route.kind() == Kind.TCP_ROUTE || route.kind() == Kind.UDP_ROUTE) {
      return true;
    }
    Hostname own = Hostname.of(listener.hostname());
    return route.spec().hostnames().isEmpty()
        || route.spec().hostnames().stream()
            .anyMatch(hostname -> own.intersect(Hostname.of(hostname)) != null);
  }

  private static List<ListenerStatus> statuses(Resource resource) {
    if (resource instanceof Gateway gateway && gateway.status() != null) {
      return gateway.status().listeners();
    }
    return resource instanceof ListenerSet set && set.status() != null
        ? set.status().listeners()
        : List.of();
  }

  private static List<Listener> listeners(Resource resource) {
    return resource instanceof Gateway gateway
        ? gateway.spec().listeners()
        : ((ListenerSet) resource).spec().listeners();
  }
}
