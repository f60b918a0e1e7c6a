package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.ParentVerdict.Placement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The Gateways that reach a backend, through routes attached to them or to their ListenerSets:
 * those at which the status of a policy or backend is told. Only backends that are asked for are
 * followed.
 */
final class Ancestors {
  private final Set<ResourceKey> wanted;
  private final Map<ResourceKey, TreeMap<ResourceKey, String>> gateways = new HashMap<>();

  Ancestors(List<RouteVerdict> routes, Set<ResourceKey> wanted) {
    this.wanted = new HashSet<>(wanted);
    if (!wanted.isEmpty()) {
      routes.forEach(this::follow);
    }
  }

  /** The Gateways that reach a backend and who runs them, in the order of their keys. */
  Map<ResourceKey, String> of(ResourceKey backend) {
    return gateways.getOrDefault(backend, new TreeMap<>());
  }

  /** A Gateway as the status of something in a namespace names it. */
  static ParentReference reference(ResourceKey gateway) {
    return new ParentReference(
        gateway.kind().group(),
        gateway.kind().spelling(),
        gateway.namespace(),
        gateway.name(),
        null,
        null);
  }

  private void follow(RouteVerdict verdict) {
    for (ParentVerdict parent : verdict.parents()) {
      for (Placement placement : parent.placements()) {
        if (!RouteResolver.passesOn(placement)) {
          ResolvedRoute route =
              Objects.requireNonNull(verdict.contents().get(Use.GATEWAY), "not resolved").route();
          route.rules().forEach(rule -> follow(rule, placement.group()));
          break;
        }
      }
    }
  }

  private void follow(ResolvedRule rule, ListenerGroup group) {
    follow(rule.filters(), group);
    for (Backend backend : rule.backends()) {
      reach(backend, group);
      follow(backend.filters(), group);
    }
  }

  private void follow(List<Filter> filters, ListenerGroup group) {
    for (Filter filter : filters) {
      if (filter instanceof Filter.RequestMirror mirror) {
        reach(mirror.backend(), group);
      } else if (filter instanceof Filter.ExternalAuth auth) {
        reach(auth.backend(), group);
      }
    }
  }

  private void reach(Backend backend, ListenerGroup group) {
    Kind kind = Kind.of(backend.group(), backend.kind());
    if (kind == null || "RefNotPermitted".equals(backend.problem())) {
      return;
    }
    ResourceKey key = new ResourceKey(kind, backend.namespace(), backend.name());
    if (wanted.contains(key)) {
      gateways
          .computeIfAbsent(key, k -> new TreeMap<>())
          .put(group.gateway(), group.controllerName());
    }
  }
}
