package io.gatewayapi4j.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.Resource;
import java.util.List;

/** The resources of a cluster, written as one manifest, and what they come to. */
record Cluster(List<Resource> resources) {
  static Cluster of(String manifest) {
    Manifest read = ManifestReader.strict().read(manifest);
    assertThat(read.problems()).isEmpty();
    return new Cluster(read.resources());
  }

  Snapshot snapshot() {
    return Snapshot.resolve(Resources.of(resources));
  }

  Snapshot snapshot(Controllers controllers, Features features, Environment environment) {
    return Snapshot.resolve(Resources.of(resources), controllers, features, environment);
  }

  static Condition condition(List<Condition> conditions, String type) {
    return conditions.stream()
        .filter(condition -> condition.type().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
