package io.gatewayapi4j.examples.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Kind;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The role that the documentation asks a cluster for. */
class RbacTest {
  @Test
  void it_allows_what_the_controller_does_and_nothing_else() throws Exception {
    Set<String> asked;
    try (TestCluster cluster = new TestCluster()) {
      Set<String> before = cluster.server.asked();
      cluster.start();
      cluster.server.await(cluster::isSettled);
      asked = cluster.server.asked();
      asked.removeAll(before);
    }
    // The cluster has no object of most kinds: their statuses would be written just so.
    assertThat(asked).contains("update gatewayclasses/status", "update gateways/status");
    for (Kind kind : Settings.STANDARD) {
      if (hasStatus(kind)) {
        asked.add("update " + KubernetesObjects.plural(kind) + "/status");
      }
    }

    assertThat(allowed()).isEqualTo(asked);
  }

  private static boolean hasStatus(Kind kind) {
    return kind.group().equals(Kind.Group.GATEWAY) && kind != Kind.REFERENCE_GRANT;
  }

  /** The rules as {@code list httproutes}, and the like. */
  private static Set<String> allowed() throws Exception {
    Set<String> allowed = new TreeSet<>();
    try (InputStream file = Files.newInputStream(Path.of("controller/rbac.yaml"))) {
      for (Object document : new Yaml().loadAll(file)) {
        if (document instanceof Map<?, ?> role && role.get("rules") instanceof List<?> rules) {
          rules.forEach(rule -> add((Map<?, ?>) rule, allowed));
        }
      }
    }
    return allowed;
  }

  private static void add(Map<?, ?> rule, Set<String> allowed) {
    for (Object verb : (List<?>) rule.get("verbs")) {
      for (Object resource : (List<?>) rule.get("resources")) {
        allowed.add(verb + " " + resource);
      }
    }
  }
}
