package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.HTTPRouteFilter;
import io.gatewayapi4j.model.HTTPRouteFilterType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules on one filter of an HTTPRoute, and on a list of them. */
final class HTTPFilterRules {
  static final List<Rule<HTTPRouteFilter>> FILTER = filter();

  private HTTPFilterRules() {}

  private static List<Rule<HTTPRouteFilter>> filter() {
    Rules<HTTPRouteFilter> rules = Rules.of(HTTPRouteFilter.class).value(HTTPRouteFilter::type);
    types(rules);
    pair(
        rules,
        "requestHeaderModifier",
        HTTPRouteFilterType.REQUEST_HEADER_MODIFIER,
        HTTPRouteFilter::requestHeaderModifier);
    pair(
        rules,
        "responseHeaderModifier",
        HTTPRouteFilterType.RESPONSE_HEADER_MODIFIER,
        HTTPRouteFilter::responseHeaderModifier);
    pair(
        rules, "requestMirror", HTTPRouteFilterType.REQUEST_MIRROR, HTTPRouteFilter::requestMirror);
    pair(
        rules,
        "requestRedirect",
        HTTPRouteFilterType.REQUEST_REDIRECT,
        HTTPRouteFilter::requestRedirect);
    pair(rules, "urlRewrite", HTTPRouteFilterType.URL_REWRITE, HTTPRouteFilter::urlRewrite);
    pair(rules, "cors", HTTPRouteFilterType.CORS, HTTPRouteFilter::cors);
    pair(rules, "extensionRef", HTTPRouteFilterType.EXTENSION_REF, HTTPRouteFilter::extensionRef);
    rules.in(Scope.EXPERIMENTAL);
    pair(rules, "externalAuth", HTTPRouteFilterType.EXTERNAL_AUTH, HTTPRouteFilter::externalAuth);
    return rules.list();
  }

  /** Not a constraint of the field, because the channels differ in it. */
  private static void types(Rules<HTTPRouteFilter> rules) {
    String types =
        "one of RequestHeaderModifier, ResponseHeaderModifier, RequestMirror, RequestRedirect,"
            + " URLRewrite, ExtensionRef, CORS";
    rules
        .at("type")
        .in(Scope.STANDARD)
        .rule(
            "enum",
            types,
            "choose one of them, or check against the experimental channel",
            filter ->
                filter.type() == null
                    || (filter.type().known() != null
                        && !filter.type().is(HTTPRouteFilterType.EXTERNAL_AUTH)))
        .in(Scope.EXPERIMENTAL)
        .rule(
            "enum",
            types + ", ExternalAuth",
            "choose one of them",
            filter -> filter.type() == null || filter.type().known() != null)
        .at("")
        .in(Scope.ALWAYS);
  }

  /** A filter has the part that its type names, and no other. */
  private static void pair(
      Rules<HTTPRouteFilter> rules,
      String part,
      HTTPRouteFilterType type,
      Function<HTTPRouteFilter, @Nullable Object> get) {
    rules
        .rule(
            part + "-of-other-type",
            part + " comes with type " + type.spelling(),
            "set the type to " + type.spelling() + ", or leave out " + part,
            filter -> get.apply(filter) == null || unknown(filter) || has(filter, type))
        .rule(
            part + "-missing",
            "a filter of type " + type.spelling() + " has " + part,
            "set " + part,
            filter -> get.apply(filter) != null || !has(filter, type));
  }

  private static boolean unknown(HTTPRouteFilter filter) {
    return filter.type() == null || filter.type().known() == null;
  }

  static boolean has(HTTPRouteFilter filter, HTTPRouteFilterType type) {
    return filter.type() != null && filter.type().is(type);
  }

  /** Rules on the list of filters of a rule or of a backend. */
  static <T> Rules<T> filters(Rules<T> rules, Function<T, List<HTTPRouteFilter>> get) {
    rules
        .at("filters")
        .rule(
            "redirect-and-rewrite",
            "RequestRedirect and URLRewrite do not stand beside each other",
            "leave out one of them",
            part ->
                count(get.apply(part), HTTPRouteFilterType.REQUEST_REDIRECT) == 0
                    || count(get.apply(part), HTTPRouteFilterType.URL_REWRITE) == 0);
    once(rules, get, HTTPRouteFilterType.CORS);
    once(rules, get, HTTPRouteFilterType.REQUEST_HEADER_MODIFIER);
    once(rules, get, HTTPRouteFilterType.RESPONSE_HEADER_MODIFIER);
    once(rules, get, HTTPRouteFilterType.REQUEST_REDIRECT);
    once(rules, get, HTTPRouteFilterType.URL_REWRITE);
    return rules.at("");
  }

  private static <T> void once(
      Rules<T> rules, Function<T, List<HTTPRouteFilter>> get, HTTPRouteFilterType type) {
    rules.rule(
        "one-" + type.spelling(),
        "there is one filter of type " + type.spelling() + " at most",
        "merge them into one",
        part -> count(get.apply(part), type) <= 1);
  }

  private static int count(List<HTTPRouteFilter> filters, HTTPRouteFilterType type) {
    int count = 0;
    for (HTTPRouteFilter filter : filters) {
      if (has(filter, type)) {
        count++;
      }
    }
    return count;
  }
}
