package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.ResolvedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a rule does with the requests that match it, made once and shared by all its decisions.
 * Immutable.
 */
final class RuleAction {
  /** What a backend with a filter that nobody serves answers for its share. */
  private static final String UNSERVED_FILTER = "UnresolvedFilter";

  private final ResolvedRule rule;
  private final FilterChain filters;
  private final List<WeightedBackend> backends;
  private final WeightedChoice choice;
  private final boolean failsClosed;

  RuleAction(ResolvedRule rule, Predicate<Filter.ExtensionRef> served) {
    this.rule = rule;
    filters = FilterChain.of(rule.filters());
    failsClosed = failsClosed(filters, served);
    List<WeightedBackend> all = new ArrayList<>(rule.backends().size());
    for (Backend backend : rule.backends()) {
      FilterChain own = FilterChain.of(backend.filters());
      Backend usable = failsClosed(own, served) ? without(backend) : backend;
      all.add(new WeightedBackend(usable, filters.then(backend)));
    }
    backends = List.copyOf(all);
    choice = new WeightedChoice(backends);
  }

  private static boolean failsClosed(FilterChain chain, Predicate<Filter.ExtensionRef> served) {
    return chain.failsClosed() || !chain.extensions().stream().allMatch(served);
  }

  private static Backend without(Backend backend) {
    return new Backend(
        backend.group(),
        backend.kind(),
        backend.namespace(),
        backend.name(),
        backend.port(),
        backend.weight(),
        backend.valid() ? UNSERVED_FILTER : backend.problem(),
        backend.protocol(),
        backend.tls(),
        backend.filters());
  }

  ResolvedRule rule() {
    return rule;
  }

  FilterChain filters() {
    return filters;
  }

  List<WeightedBackend> backends() {
    return backends;
  }

  WeightedChoice choice() {
    return choice;
  }

  /** Whether a filter that must not be skipped cannot be run. */
  boolean failsClosed() {
    return failsClosed;
  }
}
