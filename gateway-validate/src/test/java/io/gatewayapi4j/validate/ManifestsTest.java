package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Kind;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts at the edges of what an API server takes, read and validated. */
class ManifestsTest {
  private static final Validator VALIDATOR = Validator.create();

  static Stream<Arguments> rows() {
    return Rows.of("manifests.yaml");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void refused_fields_are_those_of_the_row(String name, JsonNode row) {
    Channel channel = Channel.valueOf(row.path("channel").asText("STANDARD"));
    Set<String> expected = new TreeSet<>();
    row.path("refused").forEach(path -> expected.add(path.asText()));

    assertThat(refused(ManifestReader.strict().read(text(row)), channel)).isEqualTo(expected);
  }

  private static Set<String> refused(Manifest manifest, Channel channel) {
    Set<String> refused = new TreeSet<>();
    manifest.problems().forEach(problem -> refused.add(problem.path()));
    for (Entry entry : manifest.entries()) {
      if (entry.resource() != null) {
        VALIDATOR
            .validate(entry.resource(), entry.apiVersion(), channel)
            .violations()
            .forEach(violation -> refused.add(violation.path()));
      }
    }
    return refused;
  }

  private static String text(JsonNode row) {
    if (row.has("text")) {
      return row.get("text").asText();
    }
    String kind = row.path("kind").asText("HTTPRoute");
    String spec = row.get("spec").asText().stripTrailing().replace("\n", "\n  ");
    return "apiVersion: "
        + Kind.Group.GATEWAY
        + "/v1\nkind: "
        + kind
        + "\nmetadata: {name: a}\nspec:\n  "
        + spec
        + "\n";
  }
}
