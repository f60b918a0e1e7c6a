package io.gatewayapi4j.router;

import static io.gatewayapi4j.router.Routes.backend;
import static io.gatewayapi4j.router.Routes.prefix;
import static io.gatewayapi4j.router.Routes.rule;
import static io.gatewayapi4j.router.TestRequest.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeshTest {
  private static final String SERVICE = "shop/cart";

  private static ResolvedMeshService.Port port(int number, ResolvedRoute... routes) {
    return new ResolvedMeshService.Port(number, "p" + number, backend("cart"), List.of(routes));
  }

  private static ResolvedRoute route(Kind kind, String namespace, String name, String path) {
    List<? extends io.gatewayapi4j.snapshot.RequestMatch> matches =
        kind == Kind.HTTP_ROUTE ? List.of(prefix(path)) : List.of();
    ResolvedRule rule = rule(0, matches, backend(name));
    return new ResolvedRoute(new ResourceKey(kind, namespace, name), 0, List.of(rule));
  }

  private static ResolvedRoute http(String namespace, String name, String path) {
    return route(Kind.HTTP_ROUTE, namespace, name, path);
  }

  private static String decide(String clients, String path, ResolvedMeshService.Port... ports) {
    return nameOf(table(ports).service(SERVICE, 80, clients).route(get("ignored.test", path)));
  }

  private static RouteTable table(ResolvedMeshService.Port... ports) {
    ResourceKey key = new ResourceKey(Kind.SERVICE, "shop", "cart");
    ResolvedMeshService service = new ResolvedMeshService(key, List.of(ports));
    return RouteTable.compile(new Snapshot(List.of(), List.of(service)));
  }

  private static String nameOf(RouteDecision decision) {
    return switch (decision.outcome()) {
      case FORWARD -> decision.route() == null ? "itself" : decision.route().name();
      case REDIRECT, RESPOND, REFUSE -> decision.outcome() + " " + decision.status();
    };
  }

  @Test
  void aProducerRouteIsForClientsAnywhere() {
    ResolvedMeshService.Port port = port(80, http("shop", "producer", "/"));

    assertThat(decide("shop", "/", port)).isEqualTo("producer");
    assertThat(decide("elsewhere", "/", port)).isEqualTo("producer");
  }

  @Test
  void aConsumerRouteReplacesTheProducersForItsOwnNamespace() {
    ResolvedMeshService.Port port =
        port(80, http("shop", "producer", "/"), http("client", "consumer", "/only"));

    assertThat(decide("client", "/only", port)).isEqualTo("consumer");
    assertThat(decide("client", "/other", port)).isEqualTo("RESPOND 404");
    assertThat(decide("shop", "/only", port)).isEqualTo("producer");
    assertThat(decide("", "/only", port)).isEqualTo("producer");
  }

  @Test
  void aPortWithoutRouteIsTheServiceItself() {
    ResolvedMeshService.Port consumer = port(80, http("client", "consumer", "/"));
    RouteDecision decision = table(port(80)).service(SERVICE, 80, "x").route(get("cart", "/"));

    assertThat(decide("elsewhere", "/", consumer)).isEqualTo("itself");
    assertThat(decision.backends().get(0).backend().name()).isEqualTo("cart");
    assertThat(decision.ruleIndex()).isEqualTo(-1);
    assertThat(decision.pick(7).valid()).isTrue();
    assertThat(nameOf(table(port(80)).service(SERVICE, 80, "x").connect(null))).isEqualTo("itself");
  }

  @Test
  void aPortThatTheServiceDoesNotHaveIsNotServed() {
    assertThat(decide("shop", "/", port(81, http("shop", "producer", "/"))))
        .isEqualTo("RESPOND 404");
  }

  @Test
  void ofSeveralKindsTheFirstInRankServes() {
    ResolvedRoute tcp = route(Kind.TCP_ROUTE, "shop", "tcp", "");
    ResolvedRoute tls = route(Kind.TLS_ROUTE, "shop", "tls", "");
    ResolvedRoute udp = route(Kind.UDP_ROUTE, "shop", "udp", "");

    assertThat(decide("x", "/", port(80, tcp, udp, http("shop", "http", "/")))).isEqualTo("http");
    assertThat(decide("x", "/", port(80, tcp, udp, tls))).isEqualTo("tls");
    assertThat(decide("x", "/", port(80, tcp, udp))).isEqualTo("tcp");
    assertThat(decide("x", "/", port(80, udp))).isEqualTo("itself");
    assertThat(nameOf(table(port(80, udp)).service(SERVICE, 80, Transport.UDP, "x").connect(null)))
        .isEqualTo("udp");
  }
}
