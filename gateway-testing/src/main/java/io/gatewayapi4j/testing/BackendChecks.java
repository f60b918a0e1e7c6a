package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.WeightedBackend;
import io.gatewayapi4j.snapshot.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be expected of where a request goes. */
final class BackendChecks {
  private static final double TOLERANCE = 0.05;

  private BackendChecks() {}

  /** That some requests like it go to the backend. */
  static Check backend(String name) {
    return routed -> {
      WeightedBackend backend = find(name, routed.decision());
      boolean served = backend != null && backend.valid() && backend.weight() > 0;
      return served && routed.decision().outcome() == Outcome.FORWARD
          ? null
          : new Mismatch("backend", name, actual(routed));
    };
  }

  /** That requests like it go to these backends, and to no others. */
  static Check onlyBackends(List<String> names) {
    return routed -> {
      RouteDecision decision = routed.decision();
      List<WeightedBackend> left = new ArrayList<>(decision.backends());
      left.removeIf(backend -> backend.weight() == 0);
      boolean all = decision.outcome() == Outcome.FORWARD;
      for (String name : names) {
        all &= left.removeIf(b -> b.valid() && isBackend(name, b, decision));
      }
      return all && left.isEmpty()
          ? null
          : new Mismatch("backends", String.join(", ", names), actual(routed));
    };
  }

  /** That the backend gets that share of the requests of its rule, in percent. */
  static Check share(String name, double percent) {
    return routed -> {
      WeightedBackend backend = find(name, routed.decision());
      if (backend == null) {
        return null; // As backend() says.
      }
      double share = Share.percent(backend.weight(), Share.total(routed.decision()));
      return Math.abs(share - percent) < TOLERANCE
          ? null
          : new Mismatch(
              "weight of " + name,
              DecisionSummary.percent(percent),
              DecisionSummary.percent(share) + ": " + actual(routed));
    };
  }

  /** That the backend has that weight, as written. */
  static Check weight(String name, int weight) {
    return routed -> {
      WeightedBackend backend = find(name, routed.decision());
      return backend == null ? null : Check.same("weight of " + name, weight, backend.weight());
    };
  }

  /** That the backends of the rule have these weights, in the order written. */
  static Check weights(int... weights) {
    return routed -> {
      int[] actual =
          routed.decision().backends().stream().mapToInt(WeightedBackend::weight).toArray();
      return Arrays.equals(weights, actual)
          ? null
          : new Mismatch("weights", Arrays.toString(weights), Arrays.toString(actual));
    };
  }

  /** That copies go to the backend. */
  static Check mirror(String name) {
    return routed -> {
      RouteDecision decision = routed.decision();
      List<Filter.RequestMirror> mirrors =
          decision.outcome() == Outcome.FORWARD ? decision.filters().mirrors() : List.of();
      for (Filter.RequestMirror mirror : mirrors) {
        if (Names.isBackend(name, mirror.backend(), namespace(decision))) {
          return null;
        }
      }
      List<String> actual = mirrors.stream().map(mirror -> mirror.backend().toString()).toList();
      return new Mismatch("mirror", name, actual.isEmpty() ? "none" : String.join(", ", actual));
    };
  }

  private static @Nullable WeightedBackend find(String name, RouteDecision decision) {
    for (WeightedBackend backend : decision.backends()) {
      if (isBackend(name, backend, decision)) {
        return backend;
      }
    }
    return null;
  }

  private static boolean isBackend(String name, WeightedBackend backend, RouteDecision decision) {
    return Names.isBackend(name, backend.backend(), namespace(decision));
  }

  private static @Nullable String namespace(RouteDecision decision) {
    ResourceKey route = decision.route();
    if (route != null) {
      return route.namespace();
    }
    return decision.listener() == null ? null : decision.listener().owner().namespace();
  }

  private static String actual(RoutedRequest routed) {
    RouteDecision decision = routed.decision();
    return decision.outcome() == Outcome.FORWARD
        ? DecisionSummary.backends(decision)
        : DecisionSummary.of(routed);
  }
}
