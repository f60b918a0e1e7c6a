package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the share of a Service whose EndpointSlices say that nobody is there. */
class EndpointsTest {
  private static final String GATEWAY =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: { name: any }
      spec: { controllerName: example.com/any }
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: { name: edge, namespace: shop }
      spec:
        gatewayClassName: any
        listeners:
          - { name: http, port: 80, protocol: HTTP }
          - { name: tcp, port: 9000, protocol: TCP }
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: cart, namespace: shop }
      spec: { ports: [{ port: 8080 }] }
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: other, namespace: shop }
      spec: { ports: [{ port: 8080 }] }
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: TCPRoute
      metadata: { name: tcp, namespace: shop }
      spec:
        parentRefs: [{ name: edge, sectionName: tcp }]
        rules: [{ backendRefs: [{ name: cart, port: 8080 }] }]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: { name: http, namespace: shop }
      spec:
        parentRefs: [{ name: edge, sectionName: http }]
        rules: [{ backendRefs: [%s] }]
      """;

  private static RouteTable table(String backends, String... slices) {
    StringBuilder yaml = new StringBuilder(GATEWAY.formatted(backends));
    for (int i = 0; i < slices.length; i++) {
      yaml.append(
          """
          ---
          apiVersion: discovery.k8s.io/v1
          kind: EndpointSlice
          metadata: { name: s%d, namespace: shop, labels: { kubernetes.io/service-name: cart } }
          addressType: IPv4
          %s
          """
              .formatted(i, slices[i].strip()));
    }
    Manifest manifest = ManifestReader.strict().read(yaml.toString());
    assertThat(manifest.problems()).isEmpty();
    return RouteTable.compile(Snapshot.resolve(Resources.of(manifest.resources())));
  }

  private static RouteDecision route(RouteTable table) {
    return table.gateway("shop/edge", 80).route(TestRequest.get("a.example", "/"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          endpoints: []                                                               | 503
          endpoints: null                                                             | 503
          endpoints: [{addresses: [192.0.2.1], conditions: {ready: false}}]           | 503
          endpoints: [{addresses: [192.0.2.1], conditions: {ready: true}}]            | 200
          endpoints: [{addresses: [192.0.2.1]}]                                       | 200
          endpoints: [{addresses: [192.0.2.1], conditions: {serving: true}}]          | 200
          endpoints: [{addresses: [a], conditions: {ready: false}}, {addresses: [b]}] | 200
          ports: [{port: 8080}]                                                       | 200
          """)
  void a_service_without_ready_endpoints_answers_503(String slice, int status) {
    RouteTable table = table("{ name: cart, port: 8080 }", slice);

    assertThat(route(table).status()).isEqualTo(status);
    assertThat(route(table).grpcStatus()).isEqualTo(status == 200 ? 0 : 14);
    assertThat(table.gateway("shop/edge", 9000).connect(null).outcome())
        .isEqualTo(status == 200 ? Outcome.FORWARD : Outcome.REFUSE);
  }

  @Test
  void a_server_is_told_to_answer_503_to_the_share_that_nobody_takes() {
    RouteTable table =
        table("{name: cart, port: 8080}, {name: other, port: 8080}", "endpoints: []");
    TestRequest request = TestRequest.get("a.example", "/");

    RequestPlan plan = table.gateway("shop/edge", 80).plan(request, () -> 0);

    assertThat(plan)
        .isInstanceOfSatisfying(
            RequestPlan.Answer.class, answer -> assertThat(answer.status()).isEqualTo(503));
  }

  @Test
  void one_slice_with_a_ready_endpoint_is_enough_and_none_at_all_says_nothing() {
    String cart = "{ name: cart, port: 8080 }";

    assertThat(route(table(cart, "endpoints: []", "endpoints: [{addresses: [a]}]")).status())
        .isEqualTo(200);
    assertThat(route(table(cart)).status()).isEqualTo(200);
    assertThat(route(table("{ name: other, port: 8080 }", "endpoints: []")).status())
        .isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cart 8080 9, other 8080 1 | 200 | 503 200
          cart 8080 1, cart 8080 0  | 503 | 503 503
          cart 8080 1, other 1 1    | 500 | 503 500
          cart 8080 1, other 1 0    | 503 | 503 500
          cart 8080 0               | 500 | 503
          """)
  void shares_stay_as_written_and_each_has_its_own_answer(
      String backends, int status, String shares) {
    RouteDecision decision =
        route(
            table(
                backends.replaceAll("(\\w+) (\\d+) (\\d+)", "{name: $1, port: $2, weight: $3}"),
                "endpoints: []"));

    assertThat(decision.status()).isEqualTo(status);
    assertThat(
            decision.backends().stream()
                .map(backend -> "" + backend.status())
                .collect(Collectors.joining(" ")))
        .isEqualTo(shares);
  }
}
