package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.Routes.GATEWAY;
import static io.gatewayapi4j.router.Routes.backend;
import static io.gatewayapi4j.router.Routes.exact;
import static io.gatewayapi4j.router.Routes.gateway;
import static io.gatewayapi4j.router.Routes.http;
import static io.gatewayapi4j.router.Routes.listener;
import static io.gatewayapi4j.router.Routes.on;
import static io.gatewayapi4j.router.Routes.prefix;
import static io.gatewayapi4j.router.Routes.regex;
import static io.gatewayapi4j.router.Routes.route;
import static io.gatewayapi4j.router.Routes.rule;
import static io.gatewayapi4j.router.TestRequest.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTableTest {
  private static final Snapshot PATHS =
      gateway(
          http(
              on(
                  route(
                      "paths",
                      rule(0, List.of(prefix("/")), backend("all")),
                      rule(1, List.of(prefix("/users")), backend("users")),
                      rule(2, List.of(exact("/users")), backend("exact")),
                      rule(3, List.of(regex("/users/[0-9]+")), backend("regex"))))));

  private static String ruleOf(Snapshot snapshot, Profile profile, RequestView request) {
    RouteTable table = RouteTable.compile(snapshot, profile, Normalisation.NONE);
    RouteDecision decision = table.gateway(GATEWAY, 80).route(request);
    return decision.route() == null
        ? String.valueOf(decision.status())
        : decision.route().name() + decision.ruleIndex();
  }

  private static String ruleOf(Snapshot snapshot, RequestView request) {
    return ruleOf(snapshot, Profile.SPECIFICATION, request);
  }

  @Test
  void anExactPathGoesBeforeARegularExpressionBeforeAPrefix() {
    assertThat(ruleOf(PATHS, get("a.example", "/users"))).isEqualTo("paths2");
    assertThat(ruleOf(PATHS, get("a.example", "/users/42?x=1"))).isEqualTo("paths3");
    assertThat(ruleOf(PATHS, get("a.example", "/users/"))).isEqualTo("paths1");
    assertThat(ruleOf(PATHS, get("a.example", "/usersX"))).isEqualTo("paths0");
    assertThat(ruleOf(PATHS, Profile.ISTIO, get("a.example", "/users/42"))).isEqualTo("paths1");
  }

  @Test
  void aLessSpecificHostIsTriedWhereTheMostSpecificHasNoRule() {
    Snapshot hosts =
        gateway(
            http(
                on(route("wild", rule(0, List.of(prefix("/")), backend("a"))), "*.example"),
                on(route("one", rule(0, List.of(exact("/one")), backend("b"))), "a.example")));

    assertThat(ruleOf(hosts, get("A.example:8080", "/one"))).isEqualTo("one0");
    assertThat(ruleOf(hosts, get("a.example", "/two"))).isEqualTo("wild0");
    assertThat(ruleOf(hosts, Profile.ENVOY_GATEWAY, get("a.example", "/two"))).isEqualTo("404");
    assertThat(ruleOf(hosts, get("example", "/one"))).isEqualTo("404");
  }

  @Test
  void theMostSpecificListenerIsFinal() {
    Snapshot listeners =
        gateway(
            listener(
                "any",
                ProtocolType.HTTP,
                80,
                "",
                on(route("any", rule(0, List.of(prefix("/")), backend("a"))))),
            listener("one", ProtocolType.HTTP, 80, "a.example"));

    assertThat(ruleOf(listeners, get("a.example", "/"))).isEqualTo("404");
    assertThat(ruleOf(listeners, get("b.example", "/"))).isEqualTo("any0");
  }
}
