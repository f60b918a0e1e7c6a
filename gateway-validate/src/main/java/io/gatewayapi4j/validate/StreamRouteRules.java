package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Absent;
import io.gatewayapi4j.model.Syntax;
import io.gatewayapi4j.model.TCPRouteRule;
import io.gatewayapi4j.model.TCPRouteSpec;
import io.gatewayapi4j.model.TLSRouteRule;
import io.gatewayapi4j.model.TLSRouteSpec;
import io.gatewayapi4j.model.UDPRouteRule;
import io.gatewayapi4j.model.UDPRouteSpec;
import java.util.List;
import java.util.function.Function;

/** Rules on TCPRoute, TLSRoute and UDPRoute. */
final class StreamRouteRules {
  static final List<Rule<TCPRouteSpec>> TCP =
      RouteRules.rules(Rules.of(TCPRouteSpec.class), TCPRouteSpec::rules, TCPRouteRule::name)
          .list();

  static final List<Rule<UDPRouteSpec>> UDP =
      RouteRules.rules(Rules.of(UDPRouteSpec.class), UDPRouteSpec::rules, UDPRouteRule::name)
          .list();

  static final List<Rule<TLSRouteSpec>> TLS =
      RouteRules.rules(Rules.of(TLSRouteSpec.class), TLSRouteSpec::rules, TLSRouteRule::name)
          .at("hostnames")
          .in(Scope.NOT_V1ALPHA2)
          .rule(
              "required",
              "hostnames is required",
              "list the hostnames of the route",
              spec -> !Absent.is(spec.hostnames()))
          .rule(
              "min-items",
              "there is one hostname at least",
              "list the hostnames of the route",
              spec -> Absent.is(spec.hostnames()) || !spec.hostnames().isEmpty())
          .each(
              "no-ip",
              TLSRouteSpec::hostnames,
              Function.identity(),
              "a hostname is not an IP address",
              "write the name that clients send in SNI",
              hostname -> !IpAddress.is(hostname))
          .each(
              "dns-name",
              TLSRouteSpec::hostnames,
              Function.identity(),
              "a hostname without wildcard is " + Syntax.DNS_SUBDOMAIN.description(),
              "correct the name",
              hostname -> hostname.contains("*") || Syntax.DNS_SUBDOMAIN.matches(hostname))
          .each(
              "wildcard-first",
              TLSRouteSpec::hostnames,
              Function.identity(),
              "a wildcard is the whole first label, and a DNS name follows",
              "write *. and a name",
              hostname ->
                  !hostname.contains("*")
                      || (hostname.startsWith("*.")
                          && Syntax.DNS_SUBDOMAIN.matches(hostname.substring(2))))
          .list();

  private StreamRouteRules() {}
}
