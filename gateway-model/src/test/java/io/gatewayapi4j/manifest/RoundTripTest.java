package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading what was written gives an equal resource, whatever it holds. */
class RoundTripTest {
  /** Resources of each kind; {@code -Dgatewayapi4j.tries=10000} for the long run. */
  private static final int TRIES = Integer.getInteger("gatewayapi4j.tries", 100);

  @ParameterizedTest
  @EnumSource(Kind.class)
  void any_resource_comes_back_from_text_tree_and_map(Kind kind) {
    for (int seed = 0; seed < TRIES; seed++) {
      Resource resource = new RandomResources(seed).resource(kind);
      String label = kind + " of seed " + seed;
      assertSame(label, resource, ManifestReader.strict().read(ManifestWriter.yaml(resource)));
      assertSame(
          label, resource, ManifestReader.strict().read("a.json", ManifestWriter.json(resource)));
      assertSame(label, resource, ManifestReader.strict().readTree(ManifestWriter.tree(resource)));
      assertSame(label, resource, ManifestReader.strict().readMap(ManifestWriter.map(resource)));
    }
  }

  private static void assertSame(String label, Resource resource, Manifest read) {
    assertThat(read.problems()).as(label).isEmpty();
    assertThat(read.resources()).as(label).isEqualTo(List.of(resource));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void what_is_written_does_not_change_on_being_written_again(Kind kind) {
    for (int seed = 0; seed < TRIES; seed++) {
      Resource resource = new RandomResources(seed).resource(kind);
      String yaml = ManifestWriter.yaml(resource);
      Manifest read = ManifestReader.strict().read(yaml);
      assertThat(ManifestWriter.yaml(read.resources())).as("seed " + seed).isEqualTo(yaml);
      assertThat(ManifestWriter.yamlOfEntries(read.entries())).as("seed " + seed).isEqualTo(yaml);
    }
  }

  @Test
  void numbers_of_json_come_back_from_yaml() {
    String json =
        """
        {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "a", "managedFields":
         [{"fieldsV1": {"n": [-92233720368547758091, 1.50, 1e2, -0, -0.0, 1e30, 18446744073709551615]}}]}}
        """;
    Resource resource = ManifestReader.strict().read("a.json", json).resources().get(0);

    assertSame(json, resource, ManifestReader.strict().read(ManifestWriter.yaml(resource)));
    assertSame(json, resource, ManifestReader.strict().read(ManifestWriter.json(resource)));
  }
}
