package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gatewayapi4j.manifest.Shape.Part;
import io.gatewayapi4j.model.HTTPPathMatch;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteMatch;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.HTTPRouteSpec;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ObjectMeta;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DefaultsTest {
  @Test
  void absent_rules_match_everything_and_written_ones_stay() {
    HTTPRoute none = new HTTPRoute(ObjectMeta.named("a"), HTTPRouteSpec.builder().build(), null);
    HTTPRouteMatch exact = HTTPRouteMatch.builder().path(HTTPPathMatch.exact("/x")).build();
    HTTPRouteRule rule = HTTPRouteRule.builder().matches(List.of(exact)).build();
    HTTPRoute one =
        new HTTPRoute(
            ObjectMeta.named("a"), HTTPRouteSpec.builder().rules(List.of(rule)).build(), null);

    assertThat(Defaults.of(none).spec().rules().get(0).matches().get(0).path())
        .isEqualTo(HTTPPathMatch.prefix("/"));
    assertThat(Defaults.of(one)).isSameAs(one);
  }

  @Test
  void defaults_are_added_once() {
    for (Kind kind : Kind.values()) {
      for (int seed = 0; seed < 50; seed++) {
        var filled = Defaults.of(new RandomResources(seed).resource(kind));
        assertThat(Defaults.of(filled)).isSameAs(filled);
      }
    }
  }

  /** Both ways: each default of a definition is ours, and we have no other. */
  @Test
  void the_table_is_that_of_the_official_definitions() throws IOException {
    Map<String, JsonNode> official = new TreeMap<>();
    YAMLMapper mapper = new YAMLMapper();
    for (Path file : SharedFiles.manifests("crds/experimental")) {
      JsonNode definition = mapper.readTree(file.toFile());
      Kind kind =
          Kind.of(
              definition.at("/spec/group").asText(), definition.at("/spec/names/kind").asText());
      for (JsonNode version : definition.at("/spec/versions")) {
        if (kind != null && version.at("/storage").asBoolean()) {
          collect(version.at("/schema/openAPIV3Schema"), kind.type(), official);
        }
      }
    }

    Map<String, JsonNode> ours = new TreeMap<>();
    for (String field : new TreeSet<>(official.keySet())) {
      int dot = field.indexOf('.');
      Node value = Defaults.of(field.substring(0, dot), field.substring(dot + 1));
      ours.put(field, mapper.readTree(value == null ? "null" : JsonWriter.compact(value)));
    }
    assertThat(ours).isEqualTo(official);
    assertThat(Defaults.size()).isEqualTo(official.size());
  }

  private static void collect(JsonNode schema, Class<?> record, Map<String, JsonNode> defaults) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      Part part = Shape.of(record).part(property.getKey());
      if (part == null) {
        continue;
      }
      JsonNode value = property.getValue();
      if (value.has("default")) {
        defaults.put(record.getSimpleName() + "." + property.getKey(), value.get("default"));
      }
      Shape nested = part.form.shape();
      if (nested != null && !property.getKey().equals("metadata")) {
        collect(value.has("items") ? value.get("items") : value, nested.type(), defaults);
      }
    }
  }
}
