package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatewayapi4j.model.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/**
 * The official examples and the manifests of the conformance suite; {@code
 * -Dgatewayapi4j.vectors=DIR} has the latter in another directory, such as with certificates made.
 */
class SharedManifestsTest {
  private static final String VECTORS =
      System.getProperty("gatewayapi4j.vectors", "conformance/vectors");

  @Test
  void every_valid_example_is_read_without_a_problem() throws IOException {
    Manifest manifest = ManifestReader.strict().read(SharedFiles.manifests("examples/valid"));

    assertThat(manifest.problems()).isEmpty();
    assertThat(manifest.entries()).isNotEmpty();
  }

  @Test
  void examples_come_back_equal() throws IOException {
    for (Path file : SharedFiles.manifests("examples")) {
      comesBackEqual(file);
    }
  }

  @Test
  void conformance_manifests_come_back_equal() throws IOException {
    for (Path file : SharedFiles.manifests(VECTORS)) {
      comesBackEqual(file);
    }
  }

  private static void comesBackEqual(Path file) throws IOException {
    Manifest manifest = ManifestReader.lenient().read(file);
    for (Entry entry : manifest.entries()) {
      Resource resource = entry.resource();
      if (resource == null) {
        continue; // refused, which is another test's matter
      }
      String label = file + " " + entry;
      assertThat(ManifestReader.strict().read(ManifestWriter.yaml(resource)).resources())
          .as(label)
          .containsExactly(resource);
      assertThat(ManifestReader.strict().read(ManifestWriter.json(resource)).resources())
          .as(label)
          .containsExactly(resource);
      JsonNode source = withoutNulls(Trees.toJackson(entry.converted()));
      ((ObjectNode) source).put("apiVersion", entry.kind().apiVersion());
      assertThat(Trees.toJackson(ResourceTree.of(entry))).as(label).isEqualTo(source);
    }
  }

  /** A null means an absent field. */
  private static JsonNode withoutNulls(JsonNode node) {
    for (Iterator<JsonNode> parts = node.iterator(); parts.hasNext(); ) {
      JsonNode part = parts.next();
      if (part.isNull() && node.isObject()) {
        parts.remove();
      } else {
        withoutNulls(part);
      }
    }
    return node;
  }
}
