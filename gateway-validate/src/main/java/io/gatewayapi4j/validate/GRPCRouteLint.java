package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.GRPCBackendRef;
import io.gatewayapi4j.model.GRPCHeaderMatch;
import io.gatewayapi4j.model.GRPCMethodMatch;
import io.gatewayapi4j.model.GRPCRoute;
import io.gatewayapi4j.model.GRPCRouteFilter;
import io.gatewayapi4j.model.GRPCRouteMatch;
import io.gatewayapi4j.model.GRPCRouteRule;
import io.gatewayapi4j.model.StringMatchType;
import java.util.List;

/** Lint on GRPCRoutes. */
final class GRPCRouteLint {
  private GRPCRouteLint() {}

  static void check(GRPCRoute route, LintRule.Sink sink) {
    MatchLint.hostnames(route.spec().hostnames(), sink);
    List<GRPCRouteRule> rules = route.spec().rules();
    for (int i = 0; i < rules.size(); i++) {
      rule(rules.get(i), "spec.rules[" + i + "]", sink);
    }
  }

  private static void rule(GRPCRouteRule rule, String path, LintRule.Sink sink) {
    MatchLint.repeated(rule.matches(), path, sink);
    for (int i = 0; i < rule.matches().size(); i++) {
      match(rule.matches().get(i), path + ".matches[" + i + "]", sink);
    }
    filters(rule.filters(), path, sink);
    WeightLint.check(rule.backendRefs(), GRPCBackendRef::weight, path, sink);
    for (int i = 0; i < rule.backendRefs().size(); i++) {
      filters(rule.backendRefs().get(i).filters(), path + ".backendRefs[" + i + "]", sink);
    }
    boolean extended = rule.filters().stream().anyMatch(filter -> filter.extensionRef() != null);
    if (rule.backendRefs().isEmpty() && !extended) {
      LintRule.NO_BACKENDS.at(path, sink);
    }
  }

  private static void match(GRPCRouteMatch match, String path, LintRule.Sink sink) {
    GRPCMethodMatch method = match.method();
    if (method != null
        && method.type() != null
        && method.type().is(StringMatchType.REGULAR_EXPRESSION)) {
      RegexLint.check(method.service(), path + ".method.service", sink);
      RegexLint.check(method.method(), path + ".method.method", sink);
    }
    MatchLint.names(match.headers(), GRPCHeaderMatch::name, path + ".headers", sink);
    for (int i = 0; i < match.headers().size(); i++) {
      GRPCHeaderMatch header = match.headers().get(i);
      if (header.type() != null && header.type().is(StringMatchType.REGULAR_EXPRESSION)) {
        RegexLint.check(header.value(), path + ".headers[" + i + "].value", sink);
      }
    }
  }

  private static void filters(List<GRPCRouteFilter> filters, String path, LintRule.Sink sink) {
    for (int i = 0; i < filters.size(); i++) {
      String at = path + ".filters[" + i + "]";
      HeaderLint.request(filters.get(i).requestHeaderModifier(), at, sink);
      HeaderLint.response(filters.get(i).responseHeaderModifier(), at, sink);
    }
  }
}
