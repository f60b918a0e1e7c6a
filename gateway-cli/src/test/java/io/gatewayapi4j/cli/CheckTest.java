package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path dir;

  @Test
  void a_mistake_in_indentation_is_found_with_its_place_and_its_mend() {
    String file = CommandLineRun.example("banking-app-mistake/routes.yaml");
    CommandLineRun run = CommandLineRun.of("check", file);

    assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
    assertThat(run.out())
        .startsWith(file + ":13:11: error: HTTPRoute banking-app/profile-route: ")
        .contains("spec.rules[0].matches[0].type: unknown field")
        .contains("belongs under `path`")
        .contains(
            """
               13 |           type: PathPrefix
                  |           ^
            """);
  }

  @Test
  void an_example_without_mistake_is_passed_in_silence() {
    CommandLineRun run = CommandLineRun.of("check", CommandLineRun.example("banking-app"));

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("checked 3 files, 8 resources: no problem\n");
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void json_has_the_keys_of_a_problem_in_order() {
    String file = CommandLineRun.example("banking-app-mistake/routes.yaml");
    CommandLineRun run = CommandLineRun.of("check", "-o", "json", file);

    assertThat(run.out())
        .startsWith(
            "{\"problems\":[{\"level\":\"error\",\"source\":\"syntax\",\"rule\":\"unknown-field\","
                + "\"kind\":\"HTTPRoute\",\"name\":\"banking-app/profile-route\","
                + "\"path\":\"spec.rules[0].matches[0].type\",\"message\":\"")
        .contains("\",\"file\":\"" + file + "\",\"line\":13,\"column\":11}")
        .endsWith("]}\n");
    assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
  }

  @Test
  void sarif_has_what_a_code_scanning_service_asks_for() throws IOException {
    String file = CommandLineRun.example("banking-app-mistake/routes.yaml");
    JsonNode log = JSON.readTree(CommandLineRun.of("check", "-o", "sarif", file).out());

    assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
    JsonNode rule = log.at("/runs/0/tool/driver/rules/0");
    for (String field : new String[] {"shortDescription", "fullDescription", "help"}) {
      assertThat(rule.at("/" + field + "/text").asText()).as(field).isNotEmpty();
    }
    for (JsonNode result : log.at("/runs/0/results")) {
      JsonNode rules = log.at("/runs/0/tool/driver/rules");
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
      assertThat(result.at("/level").asText()).isIn("error", "warning", "note");
      assertThat(result.at("/message/text").asText()).isNotEmpty();
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertThat(place.at("/artifactLocation/uri").asText())
          .endsWith("banking-app-mistake/routes.yaml");
      assertThat(place.at("/region/startLine").asInt()).isPositive();
      assertThat(place.at("/region/startColumn").asInt()).isPositive();
    }
    assertThat(log.at("/runs/0/results/0/ruleId").asText()).isEqualTo("unknown-field");
  }

  @Test
  void lenient_makes_warnings_of_unknown_fields() throws IOException {
    Path file = dir.resolve("class.yaml");
    Files.writeString(
        file,
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: GatewayClass
        metadata: { name: edge }
        spec: { controllerName: example.com/gateway, color: blue }
        """);

    assertThat(CommandLineRun.of("check", file.toString()).status()).isEqualTo(ExitStatus.FINDINGS);
    CommandLineRun lenient = CommandLineRun.of("check", "--lenient", file.toString());
    assertThat(lenient.out()).contains(":4:46: warning: ").contains("spec.color");
    assertThat(lenient.status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void kinds_that_are_not_modelled_are_counted() {
    CommandLineRun run =
        CommandLineRun.withInput(
            """
            {"apiVersion":"v1","kind":"List","items":[
              {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a"}},
              {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"b"}}]}
            """,
            "check",
            "-");

    assertThat(run.err())
        .isEqualTo("checked 1 file, 1 resource, 1 of other kinds skipped: no problem\n");
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void of_a_resource_that_comes_twice_the_later_counts_and_the_earlier_is_told() {
    CommandLineRun run =
        CommandLineRun.withInput(
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: cart, namespace: banking-app }
            spec:
              parentRefs: [{ name: gone }]
              hostnames: [cart.example]
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: cart, namespace: banking-app }
            spec:
              parentRefs: [{ name: banking-gateway }]
              hostnames: [cart.example]
            """,
            "check",
            CommandLineRun.example("banking-app"),
            "-");

    assertThat(run.out())
        .startsWith("<stdin>:3:19: warning: HTTPRoute banking-app/cart: metadata.name: ")
        .contains("comes again at -:10:19")
        .doesNotContain("error");
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void a_former_state_that_cannot_be_read_makes_the_call_unusable() throws IOException {
    Path old = dir.resolve("old.yaml");
    Files.writeString(old, "kind: [");
    CommandLineRun run =
        CommandLineRun.of("check", CommandLineRun.example("banking-app"), "--old", old.toString());

    assertThat(run.err()).contains("old.yaml:1:").contains("not YAML");
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
  }

  @Test
  void a_broken_document_does_not_hide_the_others_but_makes_the_input_unusable()
      throws IOException {
    Path file = dir.resolve("two.yaml");
    Files.writeString(
        file,
        """
        kind: [
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: GatewayClass
        metadata: { name: edge }
        spec: { controllerName: example.com/gateway, color: blue }
        """);

    CommandLineRun run = CommandLineRun.of("check", "-o", "json", file.toString());
    JsonNode problems = JSON.readTree(run.out()).get("problems");
    assertThat(problems.findValuesAsText("source")).containsExactly("syntax", "syntax");
    assertThat(problems.findValuesAsText("path")).containsExactly("", "spec.color");
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
  }
}
