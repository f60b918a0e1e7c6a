package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Absent;
import io.gatewayapi4j.model.Durations;
import io.gatewayapi4j.model.HTTPBackendRef;
import io.gatewayapi4j.model.HTTPHeaderMatch;
import io.gatewayapi4j.model.HTTPPathModifier;
import io.gatewayapi4j.model.HTTPPathModifierType;
import io.gatewayapi4j.model.HTTPQueryParamMatch;
import io.gatewayapi4j.model.HTTPRouteFilter;
import io.gatewayapi4j.model.HTTPRouteMatch;
import io.gatewayapi4j.model.HTTPRouteRetry;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.HTTPRouteSpec;
import io.gatewayapi4j.model.HTTPRouteTimeouts;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rules on HTTPRoute and its parts, filters and paths aside. */
final class HTTPRouteRules {
  static final List<Rule<HTTPRouteSpec>> SPEC =
      RouteRules.parentRefs(Rules.of(HTTPRouteSpec.class))
          .at("rules")
          .value(spec -> matches(spec) + " matches")
          .rule(
              "total-matches",
              "all rules together have at most 128 matches",
              "spread the rules over several routes",
              spec -> matches(spec) <= 128)
          .in(Scope.EXPERIMENTAL)
          .value(spec -> null)
          .rule(
              "unique-names",
              "no two rules have the same name",
              "change one of the names",
              spec -> RouteRules.uniqueNames(spec.rules(), HTTPRouteRule::name))
          .list();

  static final List<Rule<HTTPRouteRule>> RULE = rule();

  static final List<Rule<HTTPRouteMatch>> MATCH =
      Rules.of(HTTPRouteMatch.class)
          .at("headers")
          .unique(HTTPRouteMatch::headers, "name", HTTPHeaderMatch::name)
          .at("queryParams")
          .unique(HTTPRouteMatch::queryParams, "name", HTTPQueryParamMatch::name)
          .list();

  static final List<Rule<HTTPHeaderMatch>> HEADER_MATCH =
      HeaderRules.value(Rules.of(HTTPHeaderMatch.class), HTTPHeaderMatch::value).list();

  static final List<Rule<HTTPBackendRef>> BACKEND_REF =
      HTTPFilterRules.filters(
              RouteRules.port(Rules.of(HTTPBackendRef.class)), HTTPBackendRef::filters)
          .list();

  static final List<Rule<HTTPRouteTimeouts>> TIMEOUTS =
      Rules.of(HTTPRouteTimeouts.class)
          .value(HTTPRouteTimeouts::backendRequest)
          .rule(
              "backend-request-within-request",
              "backendRequest is not longer than request",
              "shorten backendRequest, or lengthen request",
              HTTPRouteRules::ordered)
          .list();

  static final List<Rule<HTTPRouteRetry>> RETRY =
      Rules.of(HTTPRouteRetry.class)
          .at("codes")
          .unique(HTTPRouteRetry::codes, "value", Function.identity())
          .list();

  private HTTPRouteRules() {}

  private static List<Rule<HTTPRouteRule>> rule() {
    Predicate<HTTPRouteFilter> redirects =
        filter ->
            filter.requestRedirect() != null && replacesPrefix(filter.requestRedirect().path());
    Predicate<HTTPRouteFilter> rewrites =
        filter -> filter.urlRewrite() != null && replacesPrefix(filter.urlRewrite().path());
    Rules<HTTPRouteRule> rules =
        Rules.of(HTTPRouteRule.class)
            .rule(
                "redirect-without-backendRefs",
                "a rule with a RequestRedirect filter has no backendRefs",
                "leave out the backendRefs, which no request would reach",
                rule ->
                    rule.backendRefs().isEmpty()
                        || count(rule.filters(), filter -> filter.requestRedirect() != null) == 0);
    String law = " that replaces a prefix has exactly one match, of type PathPrefix";
    String advice = "match one PathPrefix in this rule, and the others in rules of their own";
    rules
        .rule(
            "redirect-prefix-match",
            "a rule with a redirect" + law,
            advice,
            rule -> count(rule.filters(), redirects) != 1 || hasOnePrefix(rule))
        .rule(
            "rewrite-prefix-match",
            "a rule with a rewrite" + law,
            advice,
            rule -> count(rule.filters(), rewrites) != 1 || hasOnePrefix(rule))
        .rule(
            "backend-redirect-prefix-match",
            "a rule with a backendRef with a redirect" + law,
            advice,
            rule -> backends(rule, redirects) != 1 || hasOnePrefix(rule))
        .rule(
            "backend-rewrite-prefix-match",
            "a rule with a backendRef with a rewrite" + law,
            advice,
            rule -> backends(rule, rewrites) != 1 || hasOnePrefix(rule));
    return HTTPFilterRules.filters(rules, HTTPRouteRule::filters).list();
  }

  private static boolean replacesPrefix(@Nullable HTTPPathModifier path) {
    return path != null
        && path.type() != null
        && path.type().is(HTTPPathModifierType.REPLACE_PREFIX_MATCH)
        && path.replacePrefixMatch() != null;
  }

  private static int count(List<HTTPRouteFilter> filters, Predicate<HTTPRouteFilter> which) {
    int count = 0;
    for (HTTPRouteFilter filter : filters) {
      if (which.test(filter)) {
        count++;
      }
    }
    return count;
  }

  /** The backends with exactly one such filter, which is how the API server counts them. */
  private static int backends(HTTPRouteRule rule, Predicate<HTTPRouteFilter> which) {
    int count = 0;
    for (HTTPBackendRef backend : rule.backendRefs()) {
      if (count(backend.filters(), which) == 1) {
        count++;
      }
    }
    return count;
  }

  /** A rule without matches has the default one, and a match without path the default path. */
  private static boolean hasOnePrefix(HTTPRouteRule rule) {
    if (Absent.is(rule.matches())) {
      return true;
    }
    if (rule.matches().size() != 1) {
      return false;
    }
    HTTPRouteMatch match = rule.matches().get(0);
    return match.path() == null || PathRules.isPrefix(match.path());
  }

  private static long matches(HTTPRouteSpec spec) {
    long matches = 0;
    for (HTTPRouteRule rule : spec.rules()) {
      matches += Absent.is(rule.matches()) ? 1 : rule.matches().size();
    }
    return matches;
  }

  private static boolean ordered(HTTPRouteTimeouts timeouts) {
    Duration request = Durations.parse(timeouts.request());
    Duration backendRequest = Durations.parse(timeouts.backendRequest());
    return request == null
        || backendRequest == null
        || request.isZero()
        || backendRequest.compareTo(request) <= 0;
  }
}
