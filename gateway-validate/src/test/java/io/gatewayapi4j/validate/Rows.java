package io.gatewayapi4j.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Cases that are data: a list in a YAML file beside the tests. */
final class Rows {
  private Rows() {}

  /** The rows of a file, each with its name. */
  static Stream<Arguments> of(String file) {
    try (InputStream stream = Rows.class.getResourceAsStream(file)) {
      List<Arguments> rows = new ArrayList<>();
      for (JsonNode row : new YAMLMapper().readTree(stream)) {
        rows.add(Arguments.of(row.get("name").asText(), row));
      }
      return rows.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The resource of a tree, which must be readable. */
  static Entry read(JsonNode tree) {
    Manifest manifest = ManifestReader.strict().readTree(tree);
    if (!manifest.problems().isEmpty()) {
      throw new IllegalArgumentException(manifest.problems().toString());
    }
    return manifest.entries().get(0);
  }

  /** What a row expects, by field. */
  static Map<String, String> expected(JsonNode row, String name) {
    Map<String, String> expected = new TreeMap<>();
    row.path(name).properties().forEach(e -> expected.put(e.getKey(), e.getValue().asText()));
    return expected;
  }
}
