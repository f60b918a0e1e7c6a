package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.HTTPBackendRef;
import io.gatewayapi4j.model.HTTPRouteRule;
import java.util.ArrayList;
import java.util.List;

/** The rules of HTTPRoutes. */
final class HttpRules {
  private HttpRules() {}

  static ResolvedRule resolve(
      HTTPRouteRule rule, int index, FieldPath path, BackendRefs backends, Findings findings) {
    List<RequestMatch> matches = HttpMatches.of(rule.matches(), path, findings);
    HttpFilters filters = new HttpFilters(backends, matches, findings);
    List<Filter> ofRule = filters.resolve(rule.filters(), path);
    List<Backend> resolved = new ArrayList<>(rule.backendRefs().size());
    for (HTTPBackendRef ref : rule.backendRefs()) {
      FieldPath place = path.child("backendRefs", resolved.size());
      int weight = ref.weight() == null ? 1 : ref.weight();
      Backend backend = backends.resolve(ref, weight, place, findings);
      resolved.add(backend.with(filters.resolve(ref.filters(), place)));
    }
    return new ResolvedRule(
        index,
        rule.name(),
        matches,
        ofRule,
        resolved,
        rule.timeouts(),
        rule.retry(),
        rule.sessionPersistence());
  }
}
