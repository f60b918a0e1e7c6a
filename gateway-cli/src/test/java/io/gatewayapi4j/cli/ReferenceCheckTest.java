package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not resolve or attach, each cause once, at the field that is to be mended. */
class ReferenceCheckTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String EDGE =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: { name: edge }
      spec: { controllerName: example.com/edge }
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: { name: edge, namespace: shop }
      spec:
        gatewayClassName: edge
        allowedListeners: { namespaces: { from: Same } }
        listeners:
        - { name: http, port: 80, protocol: HTTP }
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: cart, namespace: shop }
      spec: { ports: [{ name: web, port: 8080 }] }
      ---
      """;

  /** A sentence, manifests, and the problems: rule, line below the common part, column, field. */
  record Case(String sentence, String manifests, String... problems) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case(
            "each failing backend bears its own reason",
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: cart, namespace: shop }
            spec:
              parentRefs: [{ name: edge }]
              rules:
              - backendRefs:
                - { name: gone, port: 80 }
                - { kind: Queue, name: cart, port: 80 }
                - { name: cart, namespace: ops, port: 80 }
            """,
            "BackendNotFound 8:7 spec.rules[0].backendRefs[0]",
            "InvalidKind 9:7 spec.rules[0].backendRefs[1]",
            "RefNotPermitted 10:7 spec.rules[0].backendRefs[2]"),
        new Case(
            "a route without parent is checked as well",
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: TCPRoute
            metadata: { name: cart, namespace: shop }
            spec:
              parentRefs: [{ name: gone }]
              rules: [{ backendRefs: [{ name: gone, port: 80 }] }]
            """,
            "not-found 5:16 spec.parentRefs[0]",
            "BackendNotFound 6:27 spec.rules[0].backendRefs[0]"),
        new Case(
            "of two parents of one name the kind tells which is meant",
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: ListenerSet
            metadata: { name: edge, namespace: shop }
            spec:
              parentRef: { name: edge }
              listeners: [{ name: more, port: 8080, protocol: HTTP }]
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: cart, namespace: shop }
            spec:
              parentRefs:
              - { kind: ListenerSet, name: edge, sectionName: more }
              - { name: edge, sectionName: more }
            """,
            "NoMatchingParent 14:5 spec.parentRefs[1]"),
        new Case(
            "a kind that is no parent is told, such as a Service without its group",
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: cart, namespace: shop }
            spec:
              parentRefs: [{ kind: Service, name: cart }]
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: ListenerSet
            metadata: { name: more, namespace: shop }
            spec:
              parentRef: { kind: HTTPRoute, name: cart }
              listeners: [{ name: more, port: 8080, protocol: HTTP }]
            """,
            "parent-kind 5:16 spec.parentRefs[0]",
            "parent-kind 11:3 spec.parentRef"),
        new Case(
            "a Gateway without class is checked as well, and what is attached to it",
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: { name: other, namespace: shop }
            spec:
              gatewayClassName: gone
              listeners:
              - { name: https, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: a }, { name: b }] } }
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: cart, namespace: shop }
            spec:
              parentRefs: [{ name: other, sectionName: http }]
            """,
            "not-found 5:21 spec.gatewayClassName",
            "InvalidCertificateRef 7:73 spec.listeners[0].tls.certificateRefs[0]",
            "InvalidCertificateRef 7:86 spec.listeners[0].tls.certificateRefs[1]",
            "NoMatchingParent 13:16 spec.parentRefs[0]"),
        new Case(
            "a policy is checked whether or not a route leads to its target",
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: BackendTLSPolicy
            metadata: { name: cart, namespace: shop }
            spec:
              targetRefs: [{ group: "", kind: Service, name: cart, sectionName: admin }]
              validation:
                hostname: cart.example
                caCertificateRefs: [{ group: "", kind: ConfigMap, name: gone }]
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: BackendTLSPolicy
            metadata: { name: queue, namespace: shop }
            spec:
              targetRefs: [{ group: example.com, kind: Queue, name: cart }]
              validation: { hostname: cart.example, wellKnownCACertificates: System }
            """,
            "TargetNotFound 5:16 spec.targetRefs[0]",
            "InvalidCACertificateRef 8:25 spec.validation.caCertificateRefs[0]",
            "target-kind 14:16 spec.targetRefs[0]"),
        new Case(
            "a CA bundle of a Gateway is told at the Gateway, once",
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: { name: other, namespace: shop }
            spec:
              gatewayClassName: edge
              allowedListeners: { namespaces: { from: Same } }
              tls: { frontend: { default: { validation: { caCertificateRefs: [{ group: "", kind: ConfigMap, name: gone }] } } } }
              listeners:
              - { name: a, port: 443, protocol: HTTPS, hostname: a.example, tls: { options: { example.com/a: b } } }
              - { name: b, port: 443, protocol: HTTPS, hostname: b.example, tls: { options: { example.com/a: b } } }
              - { name: http, port: 80, protocol: HTTP }
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: ListenerSet
            metadata: { name: more, namespace: shop }
            spec:
              parentRef: { name: other }
              listeners: [{ name: c, port: 443, protocol: HTTPS, hostname: c.example, tls: { options: { example.com/a: b } } }]
            """,
            "InvalidCACertificateRef 7:67"
                + " spec.tls.frontend.default.validation.caCertificateRefs[0]"),
        new Case(
            "a Service that is refused is not missing",
            """
            apiVersion: v1
            kind: Service
            metadata: { name: refused, namespace: shop }
            spec: { ports: [{ name: Not_a_name, port: 80 }] }
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: cart, namespace: shop }
            spec:
              parentRefs: [{ name: edge }]
              rules: [{ backendRefs: [{ name: refused, port: 80 }] }]
            """),
        new Case(
            "what other controllers said is not our finding",
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: cart, namespace: shop }
            spec:
              parentRefs: [{ name: edge }]
            status:
              parents:
              - parentRef: { name: edge }
                controllerName: example.com/other
                conditions:
                - { type: Accepted, status: "False", reason: Pending, message: waits, lastTransitionTime: "2026-01-01T00:00:00Z" }
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void references(Case one) throws IOException {
    CommandLineRun run =
        CommandLineRun.withInput(EDGE + one.manifests(), "check", "-", "-o", "json");
    List<String> actual = new ArrayList<>();
    for (JsonNode problem : JSON.readTree(run.out()).get("problems")) {
      if (problem.get("source").asText().equals("reference")) {
        long line = problem.get("line").asLong() - EDGE.lines().count();
        actual.add(
            problem.get("rule").asText()
                + " "
                + line
                + ":"
                + problem.get("column").asText()
                + " "
                + problem.get("path").asText());
        assertThat(problem.get("level").asText()).isEqualTo("error");
        assertThat(problem.get("message").asText()).doesNotContain(problem.get("path").asText());
      }
    }
    assertThat(actual).containsExactly(one.problems());
  }
}
