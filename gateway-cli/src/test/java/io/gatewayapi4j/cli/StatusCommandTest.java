package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StatusCommandTest {
  private static final String BANK = CommandLineRun.example("banking-app");

  @Test
  void text_is_a_table_from_the_class_down_to_the_routes() {
    CommandLineRun run = CommandLineRun.of("status", BANK);

    assertThat(run.out())
        .isEqualTo(
            """
                RESOURCE                                  STATUS                              DETAIL
            ok  GatewayClass/istio                        Accepted, SupportedVersion
            ok  Gateway/banking-app/banking-gateway       Accepted, Programmed                192.0.2.1
            ok    listener default (HTTP 80)              Accepted, Programmed, ResolvedRefs  2 routes
                HTTPRoute/banking-app/dashboard-route
            ok    at Gateway/banking-app/banking-gateway  Accepted, ResolvedRefs
                HTTPRoute/banking-app/profile-route
            ok    at Gateway/banking-app/banking-gateway  Accepted, ResolvedRefs
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void json_has_every_gateway_api_resource_whole() throws IOException {
    JsonNode items =
        new JsonMapper()
            .readTree(CommandLineRun.of("status", BANK, "-o", "json").out())
            .get("items");

    assertThat(items.findValuesAsText("kind"))
        .contains("GatewayClass", "Gateway", "HTTPRoute")
        .doesNotContain("Service", "Namespace");
    JsonNode gateway = items.get(1);
    assertThat(gateway.at("/spec/listeners/0/name").asText()).isEqualTo("default");
    assertThat(gateway.at("/status/listeners/0/attachedRoutes").asInt()).isEqualTo(2);
    assertThat(gateway.findValuesAsText("lastTransitionTime"))
        .isNotEmpty()
        .containsOnly("1970-01-01T00:00:00Z");
  }

  @Test
  void the_time_of_changes_is_what_the_caller_says() {
    CommandLineRun run =
        CommandLineRun.of("status", BANK, "-o", "yaml", "--now", "2026-01-31T12:00:00Z");

    assertThat(run.out())
        .contains("lastTransitionTime: \"2026-01-31T12:00:00Z\"")
        .doesNotContain("1970-01-01");
  }

  @Test
  void resources_of_another_controller_get_no_status() {
    CommandLineRun run = CommandLineRun.of("status", BANK, "--controller", "example.com/other");

    assertThat(run.out()).contains("no status: not managed").doesNotContain("Accepted");
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void a_bad_resource_is_shown_as_it_was() throws IOException {
    String mistaken = CommandLineRun.example("banking-app-mistake");
    CommandLineRun run = CommandLineRun.of("status", mistaken, "-o", "json");
    JsonNode items = new JsonMapper().readTree(run.out()).get("items");

    JsonNode bad = items.get(2);
    assertThat(bad.at("/metadata/name").asText()).isEqualTo("profile-route");
    assertThat(bad.at("/spec/rules/0/matches/0/type").asText()).isEqualTo("PathPrefix");
    assertThat(bad.has("status")).isFalse();
    assertThat(items.get(3).has("status")).isTrue();
    assertThat(run.err()).contains("spec.rules[0].matches[0].type: unknown field");
    assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
  }

  @Test
  void what_has_no_status_is_told_why() {
    CommandLineRun run =
        CommandLineRun.withInput(
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: { name: edge, namespace: infra }
            spec:
              gatewayClassName: gone
              listeners: [{ name: http, port: 80, protocol: HTTP }]
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: lost, namespace: shop }
            spec:
              parentRefs: [{ name: edge }, { name: edge, namespace: infra }]
            """,
            "status",
            "-");

    assertThat(run.out())
        .isEqualTo(
            """
                RESOURCE             STATUS                  DETAIL
            ??  Gateway/infra/edge   no status: not managed
                    its class gone is not here, not accepted, or managed by another controller
            ??  HTTPRoute/shop/lost  no status: not managed
                    Gateway/shop/edge is not here, not accepted, or managed by another controller
                    Gateway/infra/edge is not here, not accepted, or managed by another controller
            """);
  }

  @Test
  void what_several_conditions_tell_alike_is_said_once() {
    CommandLineRun run =
        CommandLineRun.withInput(
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: { name: mixed, namespace: banking-app }
            spec:
              gatewayClassName: istio
              listeners:
              - { name: http, port: 80, protocol: HTTP }
              - { name: tcp, port: 80, protocol: TCP }
            """,
            "status",
            BANK,
            "-");

    assertThat(run.out())
        .contains(
            "        Accepted, Programmed, Conflicted: spec.listeners[0] cannot share port 80");
  }

  @Test
  void what_is_wrong_is_said_below_its_row() {
    CommandLineRun run =
        CommandLineRun.withInput(
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: lost, namespace: banking-app }
            spec:
              parentRefs: [{ name: banking-gateway, sectionName: https }]
            """,
            "status",
            BANK,
            "-");

    assertThat(run.out())
        .containsPattern("!!    at Gateway/banking-app/banking-gateway https +not Accepted")
        .contains("(NoMatchingParent)")
        .contains("asks for a listener named https");
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
  }
}
