package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.ParentVerdict.Placement;
import io.gatewayapi4j.snapshot.ParentVerdict.ServicePortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The routes at each listener and at each port of a Service, in the order of their keys. */
final class Attachments {
  private final Map<ListenerEntry, List<Attachment>> byListener = new HashMap<>();
  private final Map<ServicePortKey, List<ResolvedRoute>> byPort = new HashMap<>();

  /** The attachments of routes that come in the order of their keys. */
  Attachments(List<RouteVerdict> routes) {
    for (RouteVerdict route : routes) {
      for (ParentVerdict parent : route.parents()) {
        parent.placements().forEach(placement -> attach(route, placement));
        parent.ports().forEach(port -> attach(route, port));
      }
    }
  }

  /** The routes at a listener, whether it serves them or not. */
  List<Attachment> at(ListenerEntry listener) {
    return byListener.getOrDefault(listener, List.of());
  }

  /** The routes at a port of a Service. */
  List<ResolvedRoute> at(ResourceKey service, int port) {
    return byPort.getOrDefault(new ServicePortKey(service, port), List.of());
  }

  private void attach(RouteVerdict verdict, Placement placement) {
    List<Attachment> here =
        byListener.computeIfAbsent(placement.listener().entry(), key -> new ArrayList<>());
    ResolvedRoute route =
        content(verdict, RouteResolver.passesOn(placement) ? Use.PASSTHROUGH : Use.GATEWAY);
    Attachment last = here.isEmpty() ? null : here.get(here.size() - 1);
    // Two parentRefs of a route may lead to one listener: it is attached once.
    if (last == null || !last.route().key().equals(route.key())) {
      here.add(new Attachment(route, placement.hostnames()));
    }
  }

  private void attach(RouteVerdict verdict, ServicePortKey port) {
    List<ResolvedRoute> here = byPort.computeIfAbsent(port, key -> new ArrayList<>());
    ResolvedRoute route = content(verdict, Use.MESH);
    if (here.isEmpty() || !here.get(here.size() - 1).key().equals(route.key())) {
      here.add(route);
    }
  }

  private static ResolvedRoute content(RouteVerdict verdict, Use use) {
    return Objects.requireNonNull(verdict.contents().get(use), "not resolved").route();
  }
}
