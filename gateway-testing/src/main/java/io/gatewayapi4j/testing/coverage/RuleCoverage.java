package io.gatewayapi4j.testing.coverage;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.analysis.Reach;
import io.gatewayapi4j.analysis.RuleReach;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.testing.coverage.CoverageItem.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tests reached of one rule. */
final class RuleCoverage {
  private final RuleReach reach;
  private final ResolvedRule rule;
  private final CoverageTally tally;
  private final String name;

  RuleCoverage(RuleReach reach, CoverageTally tally) {
    this.reach = reach;
    this.tally = tally;
    rule = reach.rule();
    String called = rule.name() == null ? "" : " (" + rule.name() + ")";
    name = reach.route() + " rule " + rule.index() + called;
  }

  void addTo(List<CoverageItem> items) {
    items.add(item(Kind.RULE, name, "", reach.reach()));
    for (RuleReach.MatchReach match : reach.matches()) {
      String part = "match " + match.index();
      items.add(item(Kind.MATCH, name + " " + part, part, match.reach()));
    }
    for (int i = 0; i < rule.filters().size(); i++) {
      items.add(filter(i, rule.filters().get(i)));
    }
    for (int i = 0; i < rule.backends().size(); i++) {
      items.add(backend(i, rule.backends().get(i)));
    }
  }

  private CoverageItem item(Kind kind, String called, String part, Reach how) {
    int tests = tally.of(reach.route(), rule, part);
    return how instanceof Reach.Unreachable unreachable && tests == 0
        ? CoverageItem.unreachable(kind, called, why(unreachable))
        : CoverageItem.of(kind, called, tests, witness(how));
  }

  private static String why(Reach.Unreachable unreachable) {
    return unreachable.shadows().stream()
            .map(Reach.Shadow::toString)
            .collect(Collectors.joining("; "))
        + " takes all its requests";
  }

  private static @Nullable ClientRequest witness(Reach reach) {
    return reach instanceof Reach.Reachable reachable ? reachable.witness() : null;
  }

  private CoverageItem filter(int index, Filter filter) {
    String called = name + " filter " + index + " " + filter.getClass().getSimpleName();
    int tests = tally.of(reach.route(), rule, "filter " + index);
    ClientRequest witness = witness(reach.reach());
    if (filter instanceof Filter.Cors && witness != null) {
      witness = witness.header("origin", "https://any.example");
    }
    return reach.reach() instanceof Reach.Unreachable && tests == 0
        ? CoverageItem.unreachable(Kind.FILTER, called, "no request reaches its rule")
        : CoverageItem.of(Kind.FILTER, called, tests, witness);
  }

  private CoverageItem backend(int index, Backend backend) {
    String called = name + " backend " + backend;
    String why = whyNeverSent(backend);
    return why == null
        ? CoverageItem.of(
            Kind.BACKEND,
            called,
            tally.of(reach.route(), rule, "backend " + index),
            witness(reach.reach()))
        : CoverageItem.unreachable(Kind.BACKEND, called, why);
  }

  /** Why no request goes to the backend; null where one may. */
  private @Nullable String whyNeverSent(Backend backend) {
    if (!backend.valid()) {
      return "it takes no traffic: " + backend.problem();
    }
    if (backend.weight() == 0) {
      return "its weight is 0";
    }
    boolean redirects = rule.filters().stream().anyMatch(Filter.RequestRedirect.class::isInstance);
    if (redirects) {
      return "its rule answers with a redirect";
    }
    return reach.reach() instanceof Reach.Unreachable ? "no request reaches its rule" : null;
  }
}
