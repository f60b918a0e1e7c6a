package io.gatewayapi4j.testing.coverage;

import io.gatewayapi4j.analysis.EntryReach;
import io.gatewayapi4j.analysis.ListenerReach;
import io.gatewayapi4j.analysis.Reach;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.Explanation;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.RouteEntry;
import io.gatewayapi4j.router.VirtualHost;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.testing.RoutedRequest;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what requests reach. */
final class CoverageTally {
  /** A part of a rule: a match, a filter or a backend; the rule itself is the part "". */
  record RulePart(ResourceKey route, int rule, String part) {}

  private final IdentityHashMap<ResolvedListener, Integer> listeners = new IdentityHashMap<>();
  private final IdentityHashMap<VirtualHost, Map<RouteEntry, Integer>> entries =
      new IdentityHashMap<>();
  private final Map<RulePart, Integer> parts = new HashMap<>();

  void add(RoutedRequest routed) {
    RouteDecision decision = routed.decision();
    if (decision.listener() != null) {
      listeners.merge(decision.listener(), 1, Integer::sum);
    }
    ResolvedRule rule = decision.rule();
    ResourceKey route = decision.route();
    if (rule != null && route != null) {
      addEntry(routed.explain());
      add(route, rule, "");
      add(route, rule, "match " + decision.matchIndex());
      addFilters(routed, route, rule);
      addBackends(decision, route, rule);
    }
  }

  private void addEntry(Explanation explanation) {
    for (Explanation.OfHost host : explanation.hosts()) {
      for (Explanation.OfEntry entry : host.entries()) {
        if (entry.failed() == null) {
          entries
              .computeIfAbsent(host.host(), any -> new IdentityHashMap<>())
              .merge(entry.entry(), 1, Integer::sum);
          return;
        }
      }
    }
  }

  private void addFilters(RoutedRequest routed, ResourceKey route, ResolvedRule rule) {
    RouteDecision decision = routed.decision();
    boolean preflight = decision.outcome() == Outcome.RESPOND && decision.status() < 300;
    boolean runs = decision.outcome() == Outcome.FORWARD || decision.outcome() == Outcome.REDIRECT;
    for (int i = 0; i < rule.filters().size(); i++) {
      boolean cors = rule.filters().get(i) instanceof Filter.Cors;
      boolean asked = preflight || routed.request().header("origin") != null;
      if (cors ? (preflight || runs) && asked : runs) {
        add(route, rule, "filter " + i);
      }
    }
  }

  private void addBackends(RouteDecision decision, ResourceKey route, ResolvedRule rule) {
    for (int i = 0; i < decision.backends().size(); i++) {
      var backend = decision.backends().get(i);
      boolean served = backend.valid() && backend.weight() > 0;
      if (served && decision.outcome() == Outcome.FORWARD) {
        add(route, rule, "backend " + i);
      }
    }
  }

  private void add(ResourceKey route, ResolvedRule rule, String part) {
    parts.merge(new RulePart(route, rule.index(), part), 1, Integer::sum);
  }

  /** How many requests reached a part of a rule. */
  int of(ResourceKey route, ResolvedRule rule, String part) {
    return orZero(parts.get(new RulePart(route, rule.index(), part)));
  }

  CoverageEntry entry(EntryReach entry) {
    Map<RouteEntry, Integer> ofHost = entries.getOrDefault(entry.host(), Map.of());
    return new CoverageEntry(entry, orZero(ofHost.get(entry.entry())));
  }

  CoverageItem listener(ListenerReach reach) {
    ResolvedListener listener = reach.table().listener();
    String name =
        listener.name().isEmpty()
            ? reach.entrypoint().toString()
            : "listener " + listener.name() + " of " + listener.owner();
    if (reach.reach() instanceof Reach.Unreachable unreachable) {
      return CoverageItem.unreachable(
          CoverageItem.Kind.LISTENER, name, unreachable.shadows().get(0).toString());
    }
    int tests = orZero(listeners.get(listener));
    var witness = reach.reach() instanceof Reach.Reachable reachable ? reachable.witness() : null;
    return CoverageItem.of(CoverageItem.Kind.LISTENER, name, tests, witness);
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
