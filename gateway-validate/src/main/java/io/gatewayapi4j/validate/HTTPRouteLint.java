package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Durations;
import io.gatewayapi4j.model.HTTPBackendRef;
import io.gatewayapi4j.model.HTTPCORSFilter;
import io.gatewayapi4j.model.HTTPHeaderMatch;
import io.gatewayapi4j.model.HTTPQueryParamMatch;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteFilter;
import io.gatewayapi4j.model.HTTPRouteFilterType;
import io.gatewayapi4j.model.HTTPRouteMatch;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.PathMatchType;
import io.gatewayapi4j.model.StringMatchType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lint on HTTPRoutes. */
final class HTTPRouteLint {
  private HTTPRouteLint() {}

  static void check(HTTPRoute route, LintRule.Sink sink) {
    MatchLint.hostnames(route.spec().hostnames(), sink);
    List<HTTPRouteRule> rules = route.spec().rules();
    for (int i = 0; i < rules.size(); i++) {
      String path = "spec.rules[" + i + "]";
      rule(rules.get(i), path, sink);
    }
  }

  private static void rule(HTTPRouteRule rule, String path, LintRule.Sink sink) {
    MatchLint.repeated(rule.matches(), path, sink);
    for (int i = 0; i < rule.matches().size(); i++) {
      match(rule.matches().get(i), path + ".matches[" + i + "]", sink);
    }
    filters(rule.filters(), path, sink);
    WeightLint.check(rule.backendRefs(), HTTPBackendRef::weight, path, sink);
    for (int i = 0; i < rule.backendRefs().size(); i++) {
      filters(rule.backendRefs().get(i).filters(), path + ".backendRefs[" + i + "]", sink);
    }
    if (rule.backendRefs().isEmpty() && !answers(rule.filters())) {
      LintRule.NO_BACKENDS.at(path, sink);
    }
    if (rule.timeouts() != null) {
      timeout(rule.timeouts().request(), path + ".timeouts.request", sink);
      timeout(rule.timeouts().backendRequest(), path + ".timeouts.backendRequest", sink);
    }
  }

  /** An extension may answer by itself, too. */
  private static boolean answers(List<HTTPRouteFilter> filters) {
    for (HTTPRouteFilter filter : filters) {
      if (HTTPFilterRules.has(filter, HTTPRouteFilterType.REQUEST_REDIRECT)
          || HTTPFilterRules.has(filter, HTTPRouteFilterType.EXTENSION_REF)) {
        return true;
      }
    }
    return false;
  }

  private static void timeout(@Nullable String text, String path, LintRule.Sink sink) {
    Duration timeout = Durations.parse(text);
    if (text != null && timeout != null && timeout.isZero()) {
      LintRule.TIMEOUT_ZERO.at(path, text, sink);
    }
  }

  private static void match(HTTPRouteMatch match, String path, LintRule.Sink sink) {
    if (match.path() != null
        && match.path().type() != null
        && match.path().type().is(PathMatchType.REGULAR_EXPRESSION)) {
      RegexLint.check(match.path().value(), path + ".path.value", sink);
    }
    MatchLint.names(match.headers(), HTTPHeaderMatch::name, path + ".headers", sink);
    for (int i = 0; i < match.headers().size(); i++) {
      HTTPHeaderMatch header = match.headers().get(i);
      if (header.type() != null && header.type().is(StringMatchType.REGULAR_EXPRESSION)) {
        RegexLint.check(header.value(), path + ".headers[" + i + "].value", sink);
      }
    }
    for (int i = 0; i < match.queryParams().size(); i++) {
      HTTPQueryParamMatch param = match.queryParams().get(i);
      if (param.type() != null && param.type().is(StringMatchType.REGULAR_EXPRESSION)) {
        RegexLint.check(param.value(), path + ".queryParams[" + i + "].value", sink);
      }
    }
  }

  private static void filters(List<HTTPRouteFilter> filters, String path, LintRule.Sink sink) {
    for (int i = 0; i < filters.size(); i++) {
      HTTPRouteFilter filter = filters.get(i);
      String at = path + ".filters[" + i + "]";
      HeaderLint.request(filter.requestHeaderModifier(), at, sink);
      HeaderLint.response(filter.responseHeaderModifier(), at, sink);
      HTTPCORSFilter cors = filter.cors();
      if (cors != null
          && Boolean.TRUE.equals(cors.allowCredentials())
          && cors.allowOrigins().contains("*")) {
        LintRule.CREDENTIALS_FOR_ALL.at(at + ".cors", sink);
      }
    }
  }
}
