package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gatewayapi4j.manifest.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SARIF as its schema has it, within what a code-scanning service takes. */
class SarifTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path dir;

  @Test
  void problems_of_every_source_and_level_keep_to_the_schema() throws IOException {
    Path broken = dir.resolve("a b:ü#%.yaml");
    Files.writeString(broken, "kind: [\n---\n- 1\n");
    Path mixed = dir.resolve("mixed.json");
    Files.writeString(
        mixed,
        """
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute", "metadata": {"name": "A"},
         "spec": {"hostnames": ["😀"], "parentRefs": [{"name": "gone"}], "useDefaultGateways": "All",
          "rules": [{"backendRefs": [{"name": "gone", "port": 0, "weight": 0}], "x": 1}]}}
        """);

    JsonNode log =
        JSON.readTree(
            CommandLineRun.withInput(
                    "kind: List\n", "check", "-o", "sarif", "--lenient", dir.toString(), "-")
                .out());

    assertThat(mistakes(log)).isEmpty();
    assertThat(log.at("/runs/0/results").findValuesAsText("level")).contains("error", "warning");
    log.at("/runs/0/results").forEach(result -> acceptable(result, log));
    assertThat(CommandLineRun.of("check", "-o", "sarif", CommandLineRun.example("banking-app")))
        .satisfies(run -> assertThat(mistakes(JSON.readTree(run.out()))).isEmpty());
  }

  @Test
  void a_result_too_many_costs_the_least_severe_ones_only() throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < 26_000; i++) {
      Problem.Level level = i < 25_500 ? Problem.Level.WARNING : Problem.Level.ERROR;
      problems.add(
          new Problem(level, Problem.Source.LINT, "r" + i % 7, null, null, "", "m", "f", i, 1));
    }

    JsonNode log = log(problems);

    assertThat(mistakes(log)).isEmpty();
    assertThat(log.at("/runs/0/results")).hasSize(25_000);
    assertThat(log.at("/runs/0/results").findValuesAsText("level").stream())
        .filteredOn("error"::equals)
        .hasSize(500);
    assertThat(log.at("/runs/0/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .startsWith("1000 results are left out");
  }

  /** What a service demands beyond the schema: one place, a rule that is listed, a stable print. */
  private static void acceptable(JsonNode result, JsonNode log) {
    JsonNode rules = log.at("/runs/0/tool/driver/rules");
    assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
        .isEqualTo(result.get("ruleId"));
    assertThat(result.get("locations")).hasSize(1);
    assertThat(result.get("partialFingerprints")).isNotEmpty();
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(URI.create(place.at("/artifactLocation/uri").asText()).getFragment()).isNull();
    assertThat(place.at("/region/endColumn").asInt())
        .isGreaterThan(place.at("/region/startColumn").asInt());
  }

  private static JsonNode log(List<Problem> problems) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        json -> new ProblemSarif(json).write(problems));
    return JSON.readTree(out.toByteArray());
  }

  private static List<String> mistakes(JsonNode log) throws IOException {
    try (InputStream text =
        SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(Objects.requireNonNull(text), InputFormat.JSON);
      return schema.validate(log.toString(), InputFormat.JSON).stream()
          .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
          .toList();
    }
  }
}
