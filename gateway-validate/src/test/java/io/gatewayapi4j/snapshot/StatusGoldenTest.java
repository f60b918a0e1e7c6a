package io.gatewayapi4j.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.ManifestWriter;
import io.gatewayapi4j.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Manifests and the statuses expected of them. With {@code -Dgolden.write=true} the expectations
 * are written afresh, to be read before they are committed.
 */
class StatusGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/status");
  private static final String INPUT = ".in.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build();

  static List<String> sentences() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(INPUT))
          .map(name -> name.substring(0, name.length() - INPUT.length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void theStatusesAreAsExpected(String sentence) throws IOException {
    Manifest manifest = ManifestReader.strict().read(FOLDER.resolve(sentence + INPUT));
    assertThat(manifest.problems()).isEmpty();
    String actual = statuses(manifest.resources());
    Path expected = FOLDER.resolve(sentence + ".status.yaml");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static String statuses(List<Resource> resources) throws IOException {
    Statuses statuses = Snapshot.resolve(Resources.of(resources)).statuses();
    StringBuilder text = new StringBuilder();
    for (Resource resource : resources) {
      JsonNode tree = ManifestWriter.tree(statuses.apply(resource, "2026-01-01T00:00:00Z"));
      if (resource.kind().group().startsWith("gateway.networking")) {
        JsonNode status = tree.has("status") ? brief((ObjectNode) tree.get("status")) : null;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(resource.key().toString(), status == null ? "no status" : status);
        text.append(YAML.writeValueAsString(document));
      }
    }
    return text.toString();
  }

  /** Without what never differs; conditions and kinds on a line each. */
  private static JsonNode brief(ObjectNode status) {
    status.remove("supportedFeatures");
    for (JsonNode holder : status.findParents("conditions")) {
      ObjectNode conditions = JsonNodeFactory.instance.objectNode();
      holder.get("conditions").forEach(one -> conditions.put(one.get("type").asText(), line(one)));
      ((ObjectNode) holder).set("conditions", conditions);
    }
    for (JsonNode listener : status.findParents("supportedKinds")) {
      String kinds = String.join(", ", listener.get("supportedKinds").findValuesAsText("kind"));
      ((ObjectNode) listener).put("supportedKinds", kinds);
    }
    return status;
  }

  private static String line(JsonNode condition) {
    boolean plain = condition.get("reason").asText().equals(condition.get("type").asText());
    return condition.get("status").asText()
        + " "
        + condition.get("reason").asText()
        + (condition.has("observedGeneration")
            ? " at " + condition.get("observedGeneration").asText()
            : "")
        + (plain ? "" : ": " + condition.get("message").asText());
  }
}
