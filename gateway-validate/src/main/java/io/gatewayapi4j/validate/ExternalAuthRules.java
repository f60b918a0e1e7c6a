package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.ExternalAuthProtocol;
import io.gatewayapi4j.model.Fraction;
import io.gatewayapi4j.model.GRPCAuthConfig;
import io.gatewayapi4j.model.HTTPAuthConfig;
import io.gatewayapi4j.model.HTTPExternalAuthFilter;
import io.gatewayapi4j.model.HTTPRequestMirrorFilter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules on the filters that send requests to further backends: external auth, and mirror. */
final class ExternalAuthRules {
  static final List<Rule<HTTPExternalAuthFilter>> FILTER = filter();

  static final List<Rule<GRPCAuthConfig>> GRPC =
      Rules.of(GRPCAuthConfig.class)
          .at("allowedHeaders")
          .unique(GRPCAuthConfig::allowedHeaders, "value", Function.identity())
          .list();

  static final List<Rule<HTTPAuthConfig>> HTTP =
      Rules.of(HTTPAuthConfig.class)
          .at("allowedHeaders")
          .unique(HTTPAuthConfig::allowedHeaders, "value", Function.identity())
          .at("allowedResponseHeaders")
          .unique(HTTPAuthConfig::allowedResponseHeaders, "value", Function.identity())
          .list();

  static final List<Rule<HTTPRequestMirrorFilter>> MIRROR =
      Rules.of(HTTPRequestMirrorFilter.class)
          .rule(
              "percent-or-fraction",
              "percent and fraction are not set both",
              "leave out one of them",
              mirror -> mirror.percent() == null || mirror.fraction() == null)
          .list();

  static final List<Rule<Fraction>> FRACTION =
      Rules.of(Fraction.class)
          .value(fraction -> fraction.numerator() + "/" + fraction.denominator())
          .rule(
              "not-more-than-all",
              "the numerator is not greater than the denominator, which is 100 where left out",
              "swap or change them",
              fraction ->
                  fraction.numerator() == null
                      || fraction.numerator()
                          <= Objects.requireNonNullElse(fraction.denominator(), 100))
          .list();

  private ExternalAuthRules() {}

  private static List<Rule<HTTPExternalAuthFilter>> filter() {
    Rules<HTTPExternalAuthFilter> rules =
        Rules.of(HTTPExternalAuthFilter.class).value(HTTPExternalAuthFilter::protocol);
    pair(rules, "grpc", ExternalAuthProtocol.GRPC, HTTPExternalAuthFilter::grpc);
    pair(rules, "http", ExternalAuthProtocol.HTTP, HTTPExternalAuthFilter::http);
    return rules.list();
  }

  private static void pair(
      Rules<HTTPExternalAuthFilter> rules,
      String part,
      ExternalAuthProtocol protocol,
      Function<HTTPExternalAuthFilter, @Nullable Object> get) {
    rules
        .rule(
            part + "-missing",
            "protocol " + protocol.spelling() + " comes with " + part,
            "set " + part,
            filter ->
                filter.protocol() == null
                    || !filter.protocol().is(protocol)
                    || get.apply(filter) != null)
        .rule(
            part + "-of-other-protocol",
            part + " comes with protocol " + protocol.spelling(),
            "set the protocol, or leave out " + part,
            filter ->
                get.apply(filter) == null
                    || filter.protocol() == null
                    || filter.protocol().known() == null
                    || filter.protocol().is(protocol));
  }
}
