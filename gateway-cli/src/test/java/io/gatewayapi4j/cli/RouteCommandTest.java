package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteCommandTest {
  private static final String BANK = CommandLineRun.example("banking-app");

  @TempDir private Path dir;

  @Test
  void text_says_where_a_request_goes_and_why() {
    CommandLineRun run = CommandLineRun.of("route", BANK, "GET", "http://bank.example/users/42");

    assertThat(run.out())
        .isEqualTo(
            """
            GET http://bank.example/users/42
              forward to  Service banking-app/profile:8081
              by          HTTPRoute/banking-app/profile-route, rule 0, match 0
              at          Gateway/banking-app/banking-gateway default (HTTP 80 *)
              response    add controller: ISTIO
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void json_is_the_decision_without_blanks_in_the_order_of_its_keys() {
    CommandLineRun run =
        CommandLineRun.of(
            "route", BANK, "GET", "http://bank.example/users/42?x=1", "-H", "A: b", "-o", "json");

    assertThat(run.out())
        .isEqualTo(
            "{\"outcome\":\"forward\",\"status\":200,\"listener\":\"default\","
                + "\"route\":\"HTTPRoute/banking-app/profile-route\",\"rule\":0,\"match\":0,"
                + "\"backends\":[{\"kind\":\"Service\",\"namespace\":\"banking-app\","
                + "\"name\":\"profile\",\"port\":8081,\"weight\":1,\"valid\":true}],"
                + "\"request\":{\"method\":\"GET\",\"host\":\"bank.example\","
                + "\"path\":\"/users/42?x=1\",\"headers\":{\"a\":[\"b\"]}},"
                + "\"responseHeaders\":{\"set\":{},\"add\":{\"controller\":[\"ISTIO\"]},"
                + "\"remove\":[]}}\n");
  }

  @Test
  void requests_are_answered_line_by_line_and_an_unusable_one_stops_nothing() throws IOException {
    Path requests = dir.resolve("requests.jsonl");
    Files.writeString(
        requests,
        """
        {"id":"1","path":"/users/1"}
        {"id":2,"gateway":"no/such"}
        nonsense

        {"id":"4","protocol":"TLS","sni":"a.example"}
        {"id":"5","protocol":"TCP"}
        {"id":"6","port":8080,"protocol":"GRPC"}
        """);

    CommandLineRun run = CommandLineRun.of("route", BANK, "--requests", requests.toString());

    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"id\":\"1\",\"outcome\":\"forward\""),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "{\"id\":2,\"error\":\"no Gateway no/such; there are"
                            + " banking-app/banking-gateway\"}"),
            line -> assertThat(line).startsWith("{\"id\":null,\"error\":\"not JSON: "),
            line -> assertThat(line).isEqualTo("{\"id\":\"4\",\"outcome\":\"refuse\"}"),
            line -> assertThat(line).isEqualTo("{\"id\":\"5\",\"outcome\":\"refuse\"}"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "{\"id\":\"6\",\"outcome\":\"respond\",\"status\":404,\"grpcStatus\":12}"));
    assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
  }

  @Test
  void requests_come_from_standard_input_too() {
    CommandLineRun run =
        CommandLineRun.withInput("{\"id\":\"1\"}\n", "route", BANK, "--requests", "-");

    assertThat(run.out()).contains("\"name\":\"dashboard\"").endsWith("}\n");
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void a_bad_resource_is_reported_and_left_out_and_the_rest_is_answered() {
    String mistaken = CommandLineRun.example("banking-app-mistake");
    CommandLineRun run = CommandLineRun.of("route", mistaken, "GET", "/users/42");

    assertThat(run.err()).contains("spec.rules[0].matches[0].type: unknown field");
    assertThat(run.out()).contains("Service banking-app/dashboard:3000");
    assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
  }

  @Test
  void weights_are_shares_and_a_route_of_another_namespace_serves() {
    assertThat(
            CommandLineRun.of(
                    "route",
                    CommandLineRun.example("multicluster"),
                    "GET",
                    "http://a.example/hello")
                .out())
        .contains("90% ServiceImport sample/helloworld-v1:5000")
        .contains("10% ServiceImport sample/helloworld-v2:5000");
    assertThat(
            CommandLineRun.of(
                    "route",
                    CommandLineRun.example("shared-gateway"),
                    "GET",
                    "http://demo.example.com/")
                .out())
        .contains("Service demo/web:8080")
        .contains("HTTPRoute/demo/with-istio, rule 0");
  }

  /** A file with a route of the bank for what is below /own. */
  private String ownRoute(String rule) throws IOException {
    Path route = dir.resolve("route.yaml");
    Files.writeString(
        route,
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: own, namespace: banking-app}
        spec:
          parentRefs: [{name: banking-gateway}]
          rules:
          - matches: [{path: {value: /own}}]
        """
            + rule.indent(4));
    return route.toString();
  }

  @Test
  void what_the_filters_of_one_backend_do_is_shown_under_it() throws IOException {
    String route =
        ownRoute(
            """
            backendRefs:
            - name: profile
              port: 8081
              filters:
              - {type: RequestRedirect, requestRedirect: {hostname: b.example, statusCode: 301}}
              - {type: ResponseHeaderModifier, responseHeaderModifier: {remove: [x]}}
              - {type: CORS, cors: {allowOrigins: ["*"]}}
            """);

    String decision =
        CommandLineRun.of(
                "route",
                BANK,
                route,
                "GET",
                "http://a.example/own",
                "-H",
                "Origin: http://c.example",
                "-o",
                "json")
            .out();

    assertThat(decision)
        .contains(
            "\"responseHeaders\":{\"set\":{\"access-control-allow-origin\":[\"http://c.example\"]},"
                + "\"add\":{},\"remove\":[\"x\"]},"
                + "\"redirect\":{\"status\":301,\"location\":\"http://b.example/own\"}}]");
  }

  @Test
  void text_shows_what_becomes_of_the_share_of_a_backend_with_filters() throws IOException {
    String route =
        ownRoute(
            """
            filters:
            - {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: A, value: rule}], remove: [b]}}
            backendRefs:
            - name: profile
              port: 8081
              filters:
              - {type: RequestRedirect, requestRedirect: {hostname: b.example, statusCode: 301}}
              - {type: CORS, cors: {allowOrigins: ["*"]}}
            - name: profile
              port: 8081
              filters:
              - {type: CORS, cors: {allowOrigins: ["*"]}}
            - name: dashboard
              port: 3000
              filters:
              - {type: URLRewrite, urlRewrite: {hostname: c.example, path: {type: ReplaceFullPath, replaceFullPath: /x}}}
              - {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: A, value: own}]}}
              - {type: ResponseHeaderModifier, responseHeaderModifier: {remove: [x]}}
              - {type: RequestMirror, requestMirror: {backendRef: {name: profile, port: 8081}}}
            - {name: dashboard, port: 3000}
            """);
    String[] call = {
      "route", BANK, route, "OPTIONS", "http://a.example/own", "-H", "B: 1", "-H", "O: 1"
    };

    assertThat(CommandLineRun.of(call).out())
        .isEqualTo(
            """
            OPTIONS http://a.example/own
              forward to  25% Service banking-app/profile:8081
                redirect  301 to http://b.example/own
              forward to  25% Service banking-app/profile:8081
              forward to  25% Service banking-app/dashboard:3000
                request   host: c.example
                request   path: /x
                request   a: own
                response  remove x
                mirror    100/100 to banking-app/profile:8081
              forward to  25% Service banking-app/dashboard:3000
              by          HTTPRoute/banking-app/own, rule 0, match 0
              at          Gateway/banking-app/banking-gateway default (HTTP 80 *)
              request     a: rule
              request     without b
            """);
    call[8] = "Origin: http://d.example";
    assertThat(CommandLineRun.of(call).out())
        .contains(
            """
              forward to  25% Service banking-app/profile:8081
                redirect  301 to http://b.example/own
              forward to  25% Service banking-app/profile:8081
                respond   204: the answer to a CORS preflight
                response  set access-control-allow-origin: http://d.example
            """);
  }

  @Test
  void what_is_meant_to_serve_and_does_not_is_named() throws IOException {
    Files.writeString(
        dir.resolve("gateway.yaml"),
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: edge, namespace: infra}
        spec:
          gatewayClassName: any
          listeners:
          - name: https
            port: 443
            protocol: HTTPS
            tls: {certificateRefs: [{name: missing}]}
          - {name: http, port: 80, protocol: HTTP}
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: cart, namespace: shop}
        spec:
          parentRefs: [{name: edge, namespace: infra}]
          rules: [{}]
        """);

    CommandLineRun run = CommandLineRun.of("route", dir.toString(), "GET", "https://a.example/");
    CommandLineRun explained =
        CommandLineRun.of("route", dir.toString(), "GET", "http://a.example/", "--explain");

    assertThat(run.out()).contains("respond  404: no listener takes it");
    assertThat(run.err())
        .contains(
            "note: listener https of Gateway/infra/edge does not serve: InvalidCertificateRef, ")
        .contains("note: HTTPRoute/shop/cart does not serve: NotAllowedByListeners, ");
    assertThat(explained.out()).contains("HTTPRoute/shop/cart does not serve: ");
    assertThat(explained.err()).doesNotContain("note");
  }

  @Test
  void what_nothing_takes_is_said_so() {
    assertThat(
            CommandLineRun.of(
                    "route",
                    CommandLineRun.example("shared-gateway"),
                    "GET",
                    "http://demo.example.org/")
                .out())
        .contains("respond  404: no listener takes it");
  }

  @Test
  void an_explanation_follows_the_decision_when_asked_for() {
    CommandLineRun text =
        CommandLineRun.of("route", BANK, "GET", "http://bank.example/users", "--explain");
    CommandLineRun json =
        CommandLineRun.of(
            "route", BANK, "GET", "http://bank.example/users", "--explain", "-o", "json");

    assertThat(text.out()).contains("profile-route", "dashboard-route");
    assertThat(json.out()).contains("\"explanation\":\"").doesNotContain("\n\n");
    assertThat(json.status()).isEqualTo(ExitStatus.OK);
  }
}
