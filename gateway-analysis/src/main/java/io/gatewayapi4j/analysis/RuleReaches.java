package io.gatewayapi4j.analysis;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.snapshot.ResolvedRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts together what is known of the entries of each rule. */
final class RuleReaches {
  private RuleReaches() {}

  static List<RuleReach> of(List<EntryReach> entries) {
    Map<ResourceKey, Map<Integer, Rule>> rules = new TreeMap<>();
    for (EntryReach entry : entries) {
      RouteDecision decision = entry.entry().decision();
      ResourceKey route = decision.route();
      ResolvedRule rule = decision.rule();
      if (route != null && rule != null) {
        rules
            .computeIfAbsent(route, any -> new TreeMap<>())
            .computeIfAbsent(rule.index(), any -> new Rule(rule))
            .add(decision.matchIndex(), entry.reach());
      }
    }
    List<RuleReach> all = new ArrayList<>();
    rules.forEach((route, ofRoute) -> ofRoute.values().forEach(r -> all.add(r.reach(route))));
    return List.copyOf(all);
  }

  /** That any of them is reached: the first that is. */
  static Reach together(List<Reach> all) {
    Set<Reach.Shadow> shadows = new LinkedHashSet<>();
    Reach.NotKnown notKnown = null;
    for (Reach reach : all) {
      if (reach instanceof Reach.Reachable) {
        return reach;
      } else if (reach instanceof Reach.NotKnown reason) {
        notKnown = reason;
      } else if (reach instanceof Reach.Unreachable unreachable) {
        shadows.addAll(unreachable.shadows());
      }
    }
    return notKnown == null ? new Reach.Unreachable(List.copyOf(shadows)) : notKnown;
  }

  private static final class Rule {
    private final ResolvedRule rule;
    private final List<Reach> all = new ArrayList<>();
    private final Map<Integer, List<Reach>> matches = new TreeMap<>();

    Rule(ResolvedRule rule) {
      this.rule = rule;
    }

    void add(int match, Reach reach) {
      all.add(reach);
      if (match >= 0) {
        matches.computeIfAbsent(match, any -> new ArrayList<>()).add(reach);
      }
    }

    RuleReach reach(ResourceKey route) {
      List<RuleReach.MatchReach> each = new ArrayList<>();
      matches.forEach(
          (index, ofMatch) -> each.add(new RuleReach.MatchReach(index, together(ofMatch))));
      return new RuleReach(route, rule, together(all), each);
    }
  }
}
