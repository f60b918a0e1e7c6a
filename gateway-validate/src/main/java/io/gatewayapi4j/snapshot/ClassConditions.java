package io.gatewayapi4j.snapshot;

import static io.gatewayapi4j.snapshot.Conditions.ACCEPTED;
import static io.gatewayapi4j.snapshot.Conditions.isFalse;
import static io.gatewayapi4j.snapshot.Conditions.isTrue;

import io.gatewayapi4j.model.Condition;
import java.util.Set;

/** The conditions of GatewayClasses, and of meshes, which have the same. */
final class ClassConditions {
  static final String SUPPORTED_VERSION = "SupportedVersion";

  static final Set<String> TYPES = Set.of(ACCEPTED, SUPPORTED_VERSION);

  private ClassConditions() {}

  static Condition accepted() {
    return isTrue(ACCEPTED, "Accepted", "The class is accepted");
  }

  static Condition acceptedMesh() {
    return isTrue(ACCEPTED, "Accepted", "The mesh is accepted");
  }

  static Condition invalidParameters(String message) {
    return isFalse(ACCEPTED, "InvalidParameters", message);
  }

  static Condition supportedVersion() {
    return isTrue(
        SUPPORTED_VERSION, "SupportedVersion", "The version of Gateway API is supported: v1.6.1");
  }
}
