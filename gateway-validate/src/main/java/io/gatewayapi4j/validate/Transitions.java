package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.XMesh;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may not change in a resource that exists. What a manifest leaves out of the metadata is kept
 * by the API server, so it counts as unchanged.
 */
final class Transitions {
  private Transitions() {}

  static void check(Resource before, Resource after, List<Violation> violations) {
    if (before.kind() != after.kind()) {
      changed("kind", before.kind().spelling(), after.kind().spelling(), violations);
      return;
    }
    metadata(before, after, violations);
    if (before instanceof GatewayClass old && after instanceof GatewayClass now) {
      String field = "spec.controllerName";
      changed(field, old.spec().controllerName(), now.spec().controllerName(), violations);
    }
    if (before instanceof XMesh old && after instanceof XMesh now) {
      String field = "spec.controllerName";
      changed(field, old.spec().controllerName(), now.spec().controllerName(), violations);
    }
  }

  private static void metadata(Resource before, Resource after, List<Violation> violations) {
    ObjectMeta old = before.metadata();
    ObjectMeta now = after.metadata();
    changed("metadata.name", old.name(), now.name(), violations);
    changed("metadata.namespace", before.namespace(), after.namespace(), violations);
    kept("metadata.uid", old.uid(), now.uid(), violations);
    kept(
        "metadata.creationTimestamp", old.creationTimestamp(), now.creationTimestamp(), violations);
    kept(
        "metadata.deletionTimestamp", old.deletionTimestamp(), now.deletionTimestamp(), violations);
    if (old.generation() != null
        && now.generation() != null
        && now.generation() < old.generation()) {
      changed("metadata.generation", old.generation(), now.generation(), violations);
    }
  }

  private static void kept(
      String path, @Nullable Object old, @Nullable Object now, List<Violation> violations) {
    if (old != null && now != null) {
      changed(path, old, now, violations);
    }
  }

  private static void changed(String path, Object old, Object now, List<Violation> violations) {
    if (!Objects.equals(old, now)) {
      String allowed = "the value it had: " + Explanation.shown(old);
      String message =
          "found "
              + Explanation.shown(now)
              + ", but this cannot be changed; keep "
              + allowed
              + ", or delete the resource and make it anew";
      violations.add(new Violation("transition/immutable", path, message, now, allowed));
    }
  }
}
