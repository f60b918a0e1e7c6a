package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.GRPCBackendRef;
import io.gatewayapi4j.model.GRPCHeaderMatch;
import io.gatewayapi4j.model.GRPCMethodMatch;
import io.gatewayapi4j.model.GRPCRouteFilter;
import io.gatewayapi4j.model.GRPCRouteFilterType;
import io.gatewayapi4j.model.GRPCRouteMatch;
import io.gatewayapi4j.model.GRPCRouteRule;
import io.gatewayapi4j.model.GRPCRouteSpec;
import io.gatewayapi4j.model.StringMatchType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules on GRPCRoute and its parts. */
final class GRPCRouteRules {
  static final List<Rule<GRPCRouteSpec>> SPEC =
      RouteRules.parentRefs(Rules.of(GRPCRouteSpec.class))
          .at("rules")
          .rule(
              "total-matches",
              "all rules together have at most 128 matches",
              "spread the rules over several routes",
              spec -> matches(spec) <= 128)
          .in(Scope.EXPERIMENTAL)
          .rule(
              "unique-names",
              "no two rules have the same name",
              "change one of the names",
              spec -> RouteRules.uniqueNames(spec.rules(), GRPCRouteRule::name))
          .list();

  static final List<Rule<GRPCRouteRule>> RULE =
      filters(Rules.of(GRPCRouteRule.class), GRPCRouteRule::filters).list();

  static final List<Rule<GRPCBackendRef>> BACKEND_REF =
      filters(RouteRules.port(Rules.of(GRPCBackendRef.class)), GRPCBackendRef::filters).list();

  static final List<Rule<GRPCRouteMatch>> MATCH =
      Rules.of(GRPCRouteMatch.class)
          .at("headers")
          .unique(GRPCRouteMatch::headers, "name", GRPCHeaderMatch::name)
          .list();

  static final List<Rule<GRPCMethodMatch>> METHOD =
      Rules.of(GRPCMethodMatch.class)
          .rule(
              "service-or-method",
              "a method match has a service, a method or both",
              "set service or method, or leave out the match",
              match -> match.service() != null || match.method() != null)
          .value(GRPCMethodMatch::service)
          .rule(
              "service-characters",
              "a service that is matched exactly has letters, digits, '_' and '.', and no part of it"
                  + " starts with a digit",
              "correct the service, or match it as RegularExpression",
              match ->
                  !exact(match) || match.service() == null || GRPCName.isService(match.service()))
          .value(GRPCMethodMatch::method)
          .rule(
              "method-characters",
              "a method that is matched exactly has letters, digits and '_', and does not start with"
                  + " a digit",
              "correct the method, or match it as RegularExpression",
              match -> !exact(match) || match.method() == null || GRPCName.isMethod(match.method()))
          .list();

  static final List<Rule<GRPCRouteFilter>> FILTER = filter();

  private GRPCRouteRules() {}

  private static List<Rule<GRPCRouteFilter>> filter() {
    Rules<GRPCRouteFilter> rules = Rules.of(GRPCRouteFilter.class).value(GRPCRouteFilter::type);
    pair(
        rules,
        "requestHeaderModifier",
        GRPCRouteFilterType.REQUEST_HEADER_MODIFIER,
        GRPCRouteFilter::requestHeaderModifier);
    pair(
        rules,
        "responseHeaderModifier",
        GRPCRouteFilterType.RESPONSE_HEADER_MODIFIER,
        GRPCRouteFilter::responseHeaderModifier);
    pair(
        rules, "requestMirror", GRPCRouteFilterType.REQUEST_MIRROR, GRPCRouteFilter::requestMirror);
    pair(rules, "extensionRef", GRPCRouteFilterType.EXTENSION_REF, GRPCRouteFilter::extensionRef);
    return rules.list();
  }

  private static void pair(
      Rules<GRPCRouteFilter> rules,
      String part,
      GRPCRouteFilterType type,
      Function<GRPCRouteFilter, @Nullable Object> get) {
    rules
        .rule(
            part + "-of-other-type",
            part + " comes with type " + type.spelling(),
            "set the type to " + type.spelling() + ", or leave out " + part,
            filter ->
                get.apply(filter) == null
                    || filter.type() == null
                    || filter.type().known() == null
                    || filter.type().is(type))
        .rule(
            part + "-missing",
            "a filter of type " + type.spelling() + " has " + part,
            "set " + part,
            filter ->
                get.apply(filter) != null || filter.type() == null || !filter.type().is(type));
  }

  private static <T> Rules<T> filters(Rules<T> rules, Function<T, List<GRPCRouteFilter>> get) {
    rules.at("filters");
    once(rules, get, GRPCRouteFilterType.REQUEST_HEADER_MODIFIER);
    once(rules, get, GRPCRouteFilterType.RESPONSE_HEADER_MODIFIER);
    return rules.at("");
  }

  private static <T> void once(
      Rules<T> rules, Function<T, List<GRPCRouteFilter>> get, GRPCRouteFilterType type) {
    rules.rule(
        "one-" + type.spelling(),
        "there is one filter of type " + type.spelling() + " at most",
        "merge them into one",
        part -> {
          int count = 0;
          for (GRPCRouteFilter filter : get.apply(part)) {
            count += filter.type() != null && filter.type().is(type) ? 1 : 0;
          }
          return count <= 1;
        });
  }

  private static boolean exact(GRPCMethodMatch match) {
    return Choice.orDefault(match.type(), StringMatchType.EXACT) == StringMatchType.EXACT;
  }

  private static long matches(GRPCRouteSpec spec) {
    long matches = 0;
    for (GRPCRouteRule rule : spec.rules()) {
      matches += rule.matches().size();
    }
    return matches;
  }
}
