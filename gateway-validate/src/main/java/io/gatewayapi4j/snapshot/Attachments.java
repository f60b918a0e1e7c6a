package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.ParentVerdict.Placement;
import io.gatewayapi4j.snapshot.ParentVerdict.ServicePortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The routes at each listener and at each port of a Service, in the order of their keys. Immutable.
 */
final class Attachments {
  static final Attachments NONE = new Attachments(SharedMap.empty(), SharedMap.empty());

  private static final KeyOrder<Attachment> BY_ROUTE = new KeyOrder<>(one -> one.route().key());
  private static final KeyOrder<ResolvedRoute> BY_KEY = new KeyOrder<>(ResolvedRoute::key);

  private final SharedMap<ListenerEntry, List<Attachment>> byListener;
  private final SharedMap<ServicePortKey, List<ResolvedRoute>> byPort;

  private Attachments(
      SharedMap<ListenerEntry, List<Attachment>> byListener,
      SharedMap<ServicePortKey, List<ResolvedRoute>> byPort) {
    this.byListener = byListener;
    this.byPort = byPort;
  }

  /** The routes at a listener, whether it serves them or not. */
  List<Attachment> at(ListenerEntry listener) {
    return byListener.getOrDefault(listener, List.of());
  }

  /** The routes at a port of a Service. */
  List<ResolvedRoute> at(ResourceKey service, int port) {
    return byPort.getOrDefault(new ServicePortKey(service, port), List.of());
  }

  /** The attachments after changes of routes, which come in the order of their keys. */
  Attachments after(List<Change<ResourceKey, RouteVerdict>> routes) {
    Map<ListenerEntry, List<Change<ResourceKey, Attachment>>> atListeners = new HashMap<>();
    Map<ServicePortKey, List<Change<ResourceKey, ResolvedRoute>>> atPorts = new HashMap<>();
    for (Change<ResourceKey, RouteVerdict> route : routes) {
      add(route.key(), listeners(route.before()), listeners(route.after()), atListeners);
      add(route.key(), ports(route.before()), ports(route.after()), atPorts);
    }
    return new Attachments(
        after(byListener, atListeners, BY_ROUTE, Attachments::sharing),
        after(byPort, atPorts, BY_KEY, Attachments::sharing));
  }

  /** Two parentRefs of a route may lead to one listener: it is attached once, as by the first. */
  private static Map<ListenerEntry, Attachment> listeners(@Nullable RouteVerdict verdict) {
    if (verdict == null) {
      return Map.of();
    }
    Map<ListenerEntry, Attachment> attachments = new HashMap<>(4);
    for (ParentVerdict parent : verdict.parents()) {
      for (Placement placement : parent.placements()) {
        Use use = placement.passedOn() ? Use.PASSTHROUGH : Use.GATEWAY;
        attachments.putIfAbsent(
            placement.listener(), new Attachment(content(verdict, use), placement.hostnames()));
      }
    }
    return attachments;
  }

  private static Map<ServicePortKey, ResolvedRoute> ports(@Nullable RouteVerdict verdict) {
    if (verdict == null || !verdict.contents().containsKey(Use.MESH)) {
      return Map.of();
    }
    Map<ServicePortKey, ResolvedRoute> routes = new HashMap<>(4);
    for (ParentVerdict parent : verdict.parents()) {
      parent.ports().forEach(port -> routes.put(port, content(verdict, Use.MESH)));
    }
    return routes;
  }

  private static ResolvedRoute content(RouteVerdict verdict, Use use) {
    return Objects.requireNonNull(verdict.contents().get(use), "not resolved").route();
  }

  private static <P, T> void add(
      ResourceKey route,
      Map<P, T> before,
      Map<P, T> after,
      Map<P, List<Change<ResourceKey, T>>> changes) {
    before.forEach(
        (place, one) -> {
          if (!after.containsKey(place)) {
            changes
                .computeIfAbsent(place, key -> new ArrayList<>(1))
                .add(new Change<>(route, one, null));
          }
        });
    after.forEach(
        (place, one) -> {
          T other = before.get(place);
          if (!one.equals(other)) {
            changes
                .computeIfAbsent(place, key -> new ArrayList<>(1))
                .add(new Change<>(route, other, one));
          }
        });
  }

  private static <P, T> SharedMap<P, List<T>> after(
      SharedMap<P, List<T>> lists,
      Map<P, List<Change<ResourceKey, T>>> changes,
      KeyOrder<T> order,
      BinaryOperator<T> sharing) {
    List<Change<P, List<T>>> changed = new ArrayList<>(changes.size());
    changes.forEach(
        (place, own) -> {
          List<T> before = lists.getOrDefault(place, List.of());
          own.replaceAll(
              one -> {
                T present = order.find(before, one.key());
                return one.after() == null || present == null
                    ? one
                    : new Change<>(one.key(), present, sharing.apply(present, one.after()));
              });
          List<T> after = order.after(before, own);
          changed.add(new Change<>(place, before, after.isEmpty() ? null : after));
        });
    return lists.after(changed);
  }

  private static Attachment sharing(Attachment before, Attachment after) {
    return before.equals(after)
        ? before
        : new Attachment(sharing(before.route(), after.route()), after.hostnames());
  }

  private static ResolvedRoute sharing(ResolvedRoute before, ResolvedRoute after) {
    return before.equals(after) ? before : after;
  }
}
