package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.model.Channel;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {
  static Stream<Arguments> rows() {
    return Rows.of("lint.yaml");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void findings_are_those_of_the_row(String name, JsonNode row) {
    Entry entry = Rows.read(resource(row));
    Channel channel = Channel.valueOf(row.path("channel").asText("STANDARD"));
    Map<String, String> found = new TreeMap<>();
    Lint.of(Objects.requireNonNull(entry.resource()), entry.apiVersion(), channel)
        .forEach(finding -> found.put(finding.path(), finding.rule()));
    assertThat(found).isEqualTo(Rows.expected(row, "found"));
  }

  @Test
  void every_rule_has_a_row() {
    Set<String> found = new TreeSet<>();
    rows().forEach(row -> found.addAll(Rows.expected((JsonNode) row.get()[1], "found").values()));
    Set<String> rules = new TreeSet<>();
    for (LintRule rule : LintRule.values()) {
      rules.add(rule.id());
    }
    assertThat(found).isEqualTo(rules);
  }

  private static JsonNode resource(JsonNode row) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    String group = row.path("group").asText("gateway.networking.k8s.io/");
    resource.put("apiVersion", group + row.path("version").asText("v1"));
    resource.set("kind", row.get("kind"));
    ObjectNode metadata =
        resource.putObject("metadata").put("name", row.path("called").asText("a"));
    if (row.has("namespace")) {
      metadata.set("namespace", row.get("namespace"));
    }
    resource.set("spec", row.get("spec"));
    return resource;
  }
}
