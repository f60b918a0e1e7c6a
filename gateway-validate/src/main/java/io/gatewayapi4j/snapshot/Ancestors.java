package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.ParentVerdict.Placement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The Gateways that reach a backend, through routes attached to them or to their ListenerSets:
 * those at which the status of a policy or backend is told.
 *
 * @param readers who looks at what, the routes among them
 * @param routes what became of the routes
 */
record Ancestors(Readers readers, SharedMap<ResourceKey, RouteVerdict> routes) {
  /** The Gateways that reach a backend and who runs them, in the order of their keys. */
  Map<ResourceKey, String> of(ResourceKey backend) {
    return of(backend, kind -> true);
  }

  /** Those that reach it by a kind of route that BackendTLSPolicies are for. */
  Map<ResourceKey, String> secured(ResourceKey backend) {
    return of(backend, BackendPolicies::concern);
  }

  private Map<ResourceKey, String> of(ResourceKey backend, Predicate<Kind> by) {
    Map<ResourceKey, String> gateways = new TreeMap<>();
    for (ResourceKey reader : readers.of(backend)) {
      RouteVerdict verdict = by.test(reader.kind()) ? routes.get(reader) : null;
      RouteContent content = verdict == null ? null : verdict.contents().get(Use.GATEWAY);
      if (verdict != null && content != null && reaches(content, backend)) {
        addParents(verdict, gateways);
      }
    }
    return gateways;
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

  private static void addParents(RouteVerdict verdict, Map<ResourceKey, String> gateways) {
    for (ParentVerdict parent : verdict.parents()) {
      for (Placement placement : parent.placements()) {
        if (!placement.passedOn()) {
          gateways.put(placement.gateway(), parent.controllerName());
        }
      }
    }
  }

  private static boolean reaches(RouteContent content, ResourceKey backend) {
    for (ResolvedRule rule : content.route().rules()) {
      if (reaches(rule.filters(), backend)) {
        return true;
      }
      for (Backend one : rule.backends()) {
        if (is(one, backend) || reaches(one.filters(), backend)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean reaches(List<Filter> filters, ResourceKey backend) {
    for (Filter filter : filters) {
      if ((filter instanceof Filter.RequestMirror mirror && is(mirror.backend(), backend))
          || (filter instanceof Filter.ExternalAuth auth && is(auth.backend(), backend))) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(Backend one, ResourceKey wanted) {
    return one.name().equals(wanted.name())
        && one.namespace().equals(wanted.namespace())
        && Kind.of(one.group(), one.kind()) == wanted.kind()
        && !"RefNotPermitted".equals(one.problem());
  }
}
