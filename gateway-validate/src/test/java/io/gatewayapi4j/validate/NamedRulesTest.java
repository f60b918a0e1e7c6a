package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each named rule refuses what breaks it, and lets its neighbour pass. */
class NamedRulesTest {
  private static final Validator VALIDATOR = Validator.create();

  static Stream<Arguments> rows() {
    return Rows.of("named-rules.yaml");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void what_breaks_the_rule_is_refused_by_it(String rule, JsonNode row) {
    assertThat(violations(row, "refused")).extracting(Violation::rule).contains(rule);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void what_keeps_to_the_rule_is_accepted(String rule, JsonNode row) {
    assertThat(violations(row, "accepted")).isEmpty();
  }

  @Test
  void every_rule_has_a_row() {
    Set<String> named = new TreeSet<>();
    for (Kind kind : Kind.values()) {
      for (Catalog.Row row : Catalog.of(kind)) {
        if (row.keyword().equals("rule") || row.keyword().equals("unique")) {
          named.add(row.id());
        }
      }
    }
    rows().forEach(row -> named.remove(row.get()[0]));
    Rows.of("metadata.yaml")
        .forEach(
            row -> named.removeAll(Rows.expected((JsonNode) row.get()[1], "refused").values()));
    // Too long for a row.
    named.removeIf(rule -> rule.endsWith("/total-size"));
    assertThat(named).isEmpty();
  }

  @Test
  void annotations_have_256_kilobytes() {
    ObjectNode resource = resource(Kind.NAMESPACE, "v1");
    ObjectNode annotations = ((ObjectNode) resource.get("metadata")).putObject("annotations");
    annotations.put("a", "é".repeat(128 * 1024));

    assertThat(violations(resource, Channel.STANDARD))
        .extracting(Violation::rule)
        .containsExactly("ObjectMeta.annotations/total-size");

    annotations.put("a", "é".repeat(128 * 1024 - 1) + "b");
    assertThat(violations(resource, Channel.STANDARD)).isEmpty();
  }

  private static List<Violation> violations(JsonNode row, String part) {
    Kind kind = kind(row.get("kind").asText());
    String version = kind.apiVersion().substring(kind.apiVersion().indexOf('/') + 1);
    ObjectNode resource = resource(kind, row.path("version").asText(version));
    resource.set("spec", row.has("spec") ? row.get("spec") : row.get(part));
    if (row.has("spec")) {
      resource.set("status", row.get(part));
    }
    return violations(resource, Channel.valueOf(row.path("channel").asText("STANDARD")));
  }

  private static List<Violation> violations(JsonNode resource, Channel channel) {
    Entry entry = Rows.read(resource);
    return VALIDATOR
        .validate(Objects.requireNonNull(entry.resource()), entry.apiVersion(), channel)
        .violations();
  }

  private static Kind kind(String spelling) {
    for (Kind kind : Kind.values()) {
      if (kind.spelling().equals(spelling)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(spelling);
  }

  private static ObjectNode resource(Kind kind, String version) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("apiVersion", kind.group().isEmpty() ? version : kind.group() + "/" + version);
    resource.put("kind", kind.spelling());
    resource.putObject("metadata").put("name", "a");
    return resource;
  }
}
