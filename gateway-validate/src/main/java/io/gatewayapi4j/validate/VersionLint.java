package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;

/** Lint on what every resource has. */
final class VersionLint {
  private VersionLint() {}

  static void check(Resource resource, String apiVersion, LintRule.Sink sink) {
    Kind kind = resource.kind();
    boolean ours =
        kind.group().equals(Kind.Group.GATEWAY) || kind.group().equals(Kind.Group.GATEWAY_X);
    if (ours && !apiVersion.equals(kind.apiVersion())) {
      sink.found(
          LintRule.DEPRECATED_VERSION,
          "apiVersion",
          "found " + apiVersion + ": an older version; write " + kind.apiVersion());
    }
    String namespace = resource.metadata().namespace();
    if (!kind.namespaced() && namespace != null && !namespace.isEmpty()) {
      LintRule.CLUSTER_WIDE_NAMESPACE.at("metadata.namespace", namespace, sink);
    }
    String name = resource.metadata().name();
    if (kind == Kind.SERVICE && !name.isEmpty() && name.charAt(0) <= '9') {
      LintRule.SERVICE_NAME_DIGIT.at("metadata.name", name, sink);
    }
  }
}
