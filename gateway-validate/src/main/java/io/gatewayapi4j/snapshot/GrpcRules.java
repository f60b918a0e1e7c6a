package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.GRPCBackendRef;
import io.gatewayapi4j.model.GRPCRouteFilter;
import io.gatewayapi4j.model.GRPCRouteFilterType;
import io.gatewayapi4j.model.GRPCRouteRule;
import io.gatewayapi4j.model.HTTPRouteFilter;
import io.gatewayapi4j.model.HTTPRouteFilterType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of GRPCRoutes. Their filters are some of those of HTTPRoutes, and mean the same. */
final class GrpcRules {
  private GrpcRules() {}

  static ResolvedRule resolve(
      GRPCRouteRule rule, int index, FieldPath path, BackendRefs backends, Findings findings) {
    List<RequestMatch> matches = GrpcMatches.of(rule.matches(), path, findings);
    HttpFilters filters = new HttpFilters(backends, matches, findings);
    List<Filter> ofRule = filters.resolve(asHttp(rule.filters()), path);
    List<Backend> resolved = new ArrayList<>(rule.backendRefs().size());
    for (GRPCBackendRef ref : rule.backendRefs()) {
      FieldPath place = path.child("backendRefs", resolved.size());
      int weight = ref.weight() == null ? 1 : ref.weight();
      Backend backend = backends.resolve(ref, weight, place, findings);
      resolved.add(backend.with(filters.resolve(asHttp(ref.filters()), place)));
    }
    return new ResolvedRule(
        index, rule.name(), matches, ofRule, resolved, null, null, rule.sessionPersistence());
  }

  private static List<HTTPRouteFilter> asHttp(List<GRPCRouteFilter> filters) {
    List<HTTPRouteFilter> same = new ArrayList<>(filters.size());
    for (GRPCRouteFilter filter : filters) {
      same.add(
          HTTPRouteFilter.builder()
              .type(asHttp(filter.type()))
              .requestHeaderModifier(filter.requestHeaderModifier())
              .responseHeaderModifier(filter.responseHeaderModifier())
              .requestMirror(filter.requestMirror())
              .extensionRef(filter.extensionRef())
              .build());
    }
    return same;
  }

  /** A type that only HTTPRoutes have stays unknown. */
  private static @Nullable Choice<HTTPRouteFilterType> asHttp(
      @Nullable Choice<GRPCRouteFilterType> type) {
    if (type == null) {
      return null;
    }
    return type.known() == null
        ? new Choice<>(type.text(), null)
        : Choice.parse(HTTPRouteFilterType.class, type.text());
  }
}
