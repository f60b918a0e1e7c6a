package io.gatewayapi4j.testing;

import static io.gatewayapi4j.testing.RoutingAssertions.assertThat;
import static io.gatewayapi4j.testing.RoutingAssertions.get;
import static io.gatewayapi4j.testing.RoutingAssertions.grpc;
import static io.gatewayapi4j.testing.RoutingAssertions.post;
import static io.gatewayapi4j.testing.RoutingAssertions.request;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi4j.analysis.ClientRequest;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Manifests("src/test/resources/k8s")
class RoutingAssertTest {
  private static final ClientRequest CART = get("http://www.example.com/cart/7?all=1");

  @Test
  void a_forwarded_request_holds_what_is_true_of_it(Routing routing) {
    assertThat(routing)
        .request(CART.header("X-Secret", "s").header("X-Mine", "m"))
        .hasStatus(200)
        .isTakenBy("http")
        .isTakenBy("shop/edge/http")
        .matchedBy("shop/cart")
        .matchedBy("HTTPRoute/shop/cart", 1)
        .matchedBy("cart", "cart")
        .routesTo("shop/cart:8080")
        .routesTo("cart:8080", "Service/shop/cart-v2:8080")
        .routesOnlyTo("cart", "cart-v2")
        .withWeight(90, 10)
        .withShare("shop/cart:8080", 90)
        .mirrorsTo("audit:80")
        .addsResponseHeader("x-via", "edge")
        .removesResponseHeader("Server")
        .sendsRequestHeader("X-Shop", "cart")
        .sendsRequestHeader("X-Mine", "m")
        .dropsRequestHeader("X-Secret")
        .sendsHost("cart.internal")
        .sendsPath("/items?all=1");
  }

  @Test
  void a_redirect_and_an_answer_hold_what_is_true_of_them(Routing routing) {
    assertThat(routing)
        .request(get("http://www.example.com/old/7"))
        .matchedBy("shop/cart", "old")
        .redirectsTo("https://www.example.com/cart/7", 301)
        .hasStatus(301);
    assertThat(routing).request(post("http://www.example.com/cart")).hasStatus(404);
    assertThat(routing).request(get("http://www.example.org/")).hasStatus(404);
    assertThat(routing)
        .request(request("PUT", "http://www.example.com/cart").header("Version", "two"))
        .matchedBy("shop/cart", 1);
  }

  @Test
  void calls_of_grpc(Routing routing) {
    assertThat(routing)
        .request(grpc("grpc://grpc.example.com", "shop.Cart/Add"))
        .routesTo("shop/cart:8080")
        .hasGrpcStatus(0);
    assertThat(routing)
        .request(grpc("grpc://grpc.example.com/", "shop.Cart/Drop"))
        .hasGrpcStatus(12);
  }

  @Test
  void attachment_of_routes(Routing routing) {
    assertThat(routing).route("shop/cart").isAttachedTo("shop/edge").isAttachedTo("shop/edge/http");
    assertThat(routing).route("elsewhere").isNotAttachedBecause("NoMatchingListenerHostname");
  }

  @Nested
  class InNestedClasses {
    @Test
    void the_routing_of_the_outer_class_is_given(Routing routing) {
      assertThat(routing).request(CART).hasStatus(200);
    }
  }

  /** Each assertion on {@link #CART} that does not hold, and what its failure says. */
  @TestFactory
  Stream<DynamicTest> what_is_not_true_fails(Routing routing) {
    Map<String, Consumer<DecisionAssert>> failing =
        Map.ofEntries(
            Map.entry("expected status 404, but it is 200", a -> a.hasStatus(404)),
            Map.entry(
                "expected backend shop/cart:80, but it is shop/cart:8080 90%, shop/cart-v2:8080"
                    + " 10%",
                a -> a.routesTo("shop/cart:80")),
            Map.entry("expected backend other/cart:8080", a -> a.routesTo("other/cart:8080")),
            Map.entry("expected backends cart, but", a -> a.routesOnlyTo("cart")),
            Map.entry("expected weights [50, 50], but it is [90, 10]", a -> a.withWeight(50, 50)),
            Map.entry("expected weight of cart 80%, but it is 90%", a -> a.withShare("cart", 80)),
            Map.entry("expected mirror cart, but it is shop/audit:80", a -> a.mirrorsTo("cart")),
            Map.entry("expected redirect to /x, but it is none", a -> a.redirectsTo("/x")),
            Map.entry(
                "expected route shop/other, but it is HTTPRoute/shop/cart",
                a -> a.matchedBy("shop/other")),
            Map.entry("expected rule 0, but it is 1", a -> a.matchedBy("cart", 0)),
            Map.entry("expected rule name old, but it is cart", a -> a.matchedBy("cart", "old")),
            Map.entry("expected listener https, but it is http", a -> a.isTakenBy("https")),
            Map.entry(
                "expected response header X-Via core, but it is edge",
                a -> a.addsResponseHeader("X-Via", "core")),
            Map.entry(
                "expected request header X-Shop none, but it is cart",
                a -> a.dropsRequestHeader("X-Shop")),
            Map.entry("expected request path /7, but it is /items?all=1", a -> a.sendsPath("/7")),
            Map.entry("expected outcome refuse, but it is forward", DecisionAssert::isRefused));
    return failing.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      DecisionAssert decision = assertThat(routing).request(CART);
                      assertThatThrownBy(() -> entry.getValue().accept(decision))
                          .isInstanceOf(AssertionError.class)
                          .hasMessageContaining(entry.getKey())
                          .hasMessageContaining("decided: forward to shop/cart:8080 90%");
                    }));
  }

  @Test
  void a_failure_names_the_rules_that_came_closest_and_why_they_lost(Routing routing) {
    DecisionAssert decision =
        assertThat(routing).request(post("http://www.example.com/cart").header("Version", "one"));
    assertThatThrownBy(() -> decision.routesTo("shop/cart:8080"))
        .hasMessageContaining("expected backend shop/cart:8080, but it is respond 404")
        .hasMessageContaining("HTTPRoute/shop/cart rule 1 (cart) match 0")
        .hasMessageContaining("the method POST is not GET");
  }

  @Test
  void what_cannot_be_asked_is_a_failure_that_says_why(Routing routing) {
    assertThatThrownBy(() -> assertThat(routing).request(CART.toGateway("shop/none")))
        .hasMessageContaining("no Gateway shop/none; there are shop/edge");
    assertThatThrownBy(() -> assertThat(routing).route("shop/none"))
        .hasMessageContaining("expected one route shop/none, but there are 0; all routes:");
    assertThatThrownBy(() -> assertThat(routing).route("elsewhere").isAttachedTo("shop/edge"))
        .hasMessageContaining("but it is attached to nothing")
        .hasMessageContaining("Accepted=False NoMatchingListenerHostname");
    assertThatThrownBy(() -> assertThat(routing).route("cart").isNotAttachedBecause("NoMatch"))
        .hasMessageContaining("expected HTTPRoute/shop/cart not to be attached because of NoMatch");
  }
}
