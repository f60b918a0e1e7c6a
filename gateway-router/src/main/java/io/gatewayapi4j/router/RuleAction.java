package io.gatewayapi4j.router;

import io.gatewayapi4j.model.Durations;
import io.gatewayapi4j.model.HTTPRouteTimeouts;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.ResolvedRule;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does with the requests that match it, made once and shared by all its decisions.
 * Immutable.
 */
final class RuleAction {
  /** What a backend with a filter that nobody serves answers for its share. */
  private static final String UNSERVED_FILTER = "UnresolvedFilter";

  private final ResolvedRule rule;
  private final FilterChain filters;
  private final WeightedChoice choice;
  private final boolean failsClosed;
  private final @Nullable Duration requestTimeout;
  private final @Nullable Duration backendRequestTimeout;
  private final RetryPolicy retryPolicy;

  RuleAction(ResolvedRule rule, Predicate<Filter.ExtensionRef> served) {
    this.rule = rule;
    HTTPRouteTimeouts timeouts = rule.timeouts();
    requestTimeout = timeouts == null ? null : limit(timeouts.request());
    backendRequestTimeout = timeouts == null ? null : limit(timeouts.backendRequest());
    retryPolicy = RetryPolicy.of(rule.retry());
    filters = FilterChain.of(rule.filters());
    failsClosed = failsClosed(filters, served);
    choice = new WeightedChoice(weighted(rule.backends(), served));
  }

  private List<WeightedBackend> weighted(
      List<Backend> written, Predicate<Filter.ExtensionRef> served) {
    if (written.size() == 1) {
      return List.of(weighted(written.get(0), served));
    }
    WeightedBackend[] all = new WeightedBackend[written.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = weighted(written.get(i), served);
    }
    return List.of(all);
  }

  private WeightedBackend weighted(Backend backend, Predicate<Filter.ExtensionRef> served) {
    FilterChain own = FilterChain.of(backend.filters());
    Backend usable = failsClosed(own, served) ? without(backend) : backend;
    return new WeightedBackend(usable, filters.then(backend));
  }

  private static boolean failsClosed(FilterChain chain, Predicate<Filter.ExtensionRef> served) {
    return chain != FilterChain.EMPTY
        && (chain.failsClosed() || !chain.extensions().stream().allMatch(served));
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

  /** Zero is no limit. */
  private static @Nullable Duration limit(@Nullable String written) {
    Duration limit = Durations.parse(written);
    return limit == null || limit.isZero() ? null : limit;
  }

  @Nullable Duration requestTimeout() {
    return requestTimeout;
  }

  @Nullable Duration backendRequestTimeout() {
    return backendRequestTimeout;
  }

  RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  ResolvedRule rule() {
    return rule;
  }

  FilterChain filters() {
    return filters;
  }

  List<WeightedBackend> backends() {
    return choice.backends();
  }

  WeightedChoice choice() {
    return choice;
  }

  /** Whether a filter that must not be skipped cannot be run. */
  boolean failsClosed() {
    return failsClosed;
  }
}
