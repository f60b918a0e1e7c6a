package io.gatewayapi4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.manifest.ManifestReader;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final String ROUTES =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: { name: edge }
      spec:
        gatewayClassName: any
        listeners: [{ name: http, port: 80, protocol: HTTP }]
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: cart }
      spec: { ports: [{ port: 8080 }] }
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: { name: cart }
      spec:
        parentRefs: [{ name: edge }]
        rules: [{ backendRefs: [{ name: cart, port: 8080 }] }]
      """;

  private static final ClientRequest CART = ClientRequest.of("GET", "http://a.example/cart");

  private static Routing routing(String yaml) {
    return Routing.of(ManifestReader.strict().read(yaml));
  }

  @Test
  void a_class_that_is_not_among_the_manifests_comes_with_the_implementation() {
    Routing routing = routing(ROUTES);

    assertThat(routing.route(CART).decision())
        .hasToString("forward HTTPRoute/default/cart rule 0 match 0");
    assertThat(routing.resources()).hasSize(3);
    RoutingAssertions.assertThat(routing).route("cart").isAttachedTo("default/edge");
  }

  @Test
  void a_class_that_is_among_them_and_not_accepted_serves_nothing() {
    Routing routing =
        routing(
            ROUTES
                + """
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: GatewayClass
                metadata: { name: any }
                spec:
                  controllerName: example.com/any
                  parametersRef: { group: "", kind: ConfigMap, name: missing, namespace: infra }
                """);

    assertThatThrownBy(() -> routing.route(CART))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no Gateway; not accepted by their class: default/edge");
  }
}
