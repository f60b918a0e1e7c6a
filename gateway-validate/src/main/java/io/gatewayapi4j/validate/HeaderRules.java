package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Absent;
import io.gatewayapi4j.model.HTTPCORSFilter;
import io.gatewayapi4j.model.HTTPHeader;
import io.gatewayapi4j.model.HTTPHeaderFilter;
import io.gatewayapi4j.model.Syntax;
import java.util.List;
import java.util.function.Function;

/** Rules on headers that filters set, add, remove, or show to browsers. */
final class HeaderRules {
  static final List<Rule<HTTPHeader>> HEADER =
      value(Rules.of(HTTPHeader.class), HTTPHeader::value).list();

  static final List<Rule<HTTPHeaderFilter>> FILTER =
      Rules.of(HTTPHeaderFilter.class)
          .at("set")
          .unique(HTTPHeaderFilter::set, "name", HTTPHeader::name)
          .at("add")
          .unique(HTTPHeaderFilter::add, "name", HTTPHeader::name)
          .at("remove")
          .unique(HTTPHeaderFilter::remove, "name", Function.identity())
          .list();

  static final List<Rule<HTTPCORSFilter>> CORS = cors();

  private HeaderRules() {}

  /** The standard channel takes any text. */
  static <T> Rules<T> value(Rules<T> rules, Function<T, String> get) {
    return rules
        .at("value")
        .in(Scope.EXPERIMENTAL)
        .value(get)
        .rule(
            "pattern",
            Syntax.HEADER_VALUE.description(),
            "remove or encode the others",
            part -> Absent.is(get.apply(part)) || Syntax.HEADER_VALUE.matches(get.apply(part)));
  }

  private static List<Rule<HTTPCORSFilter>> cors() {
    Rules<HTTPCORSFilter> rules = Rules.of(HTTPCORSFilter.class);
    wildcard(rules, "allowOrigins", HTTPCORSFilter::allowOrigins);
    wildcard(rules, "allowMethods", HTTPCORSFilter::allowMethods);
    wildcard(rules, "allowHeaders", HTTPCORSFilter::allowHeaders);
    return rules
        .at("exposeHeaders")
        .unique(HTTPCORSFilter::exposeHeaders, "value", Function.identity())
        .list();
  }

  private static void wildcard(
      Rules<HTTPCORSFilter> rules, String field, Function<HTTPCORSFilter, List<String>> get) {
    rules
        .at(field)
        .value(get)
        .unique(get, "value", Function.identity())
        .rule(
            "wildcard-alone",
            "'*' stands alone",
            "leave out '*', or all others",
            cors -> get.apply(cors).size() <= 1 || !get.apply(cors).contains("*"));
  }
}
