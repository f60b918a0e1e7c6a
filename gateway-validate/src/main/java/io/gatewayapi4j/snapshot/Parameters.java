package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.LocalParametersReference;
import io.gatewayapi4j.model.ParametersReference;
import io.gatewayapi4j.model.ResourceKey;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** References to parameters of an implementation: of classes, meshes and Gateways. */
final class Parameters {
  private final Resources resources;
  private final Environment environment;

  Parameters(Resources resources, Environment environment) {
    this.resources = resources;
    this.environment = environment;
  }

  /** What is wrong with the parameters of a cluster-wide resource; null where nothing is. */
  @Nullable String problem(@Nullable ParametersReference ref) {
    if (ref == null) {
      return null;
    }
    FieldPath path = FieldPath.SPEC.child("parametersRef");
    String namespace = ref.namespace() == null ? "" : ref.namespace();
    Kind kind = supported(ref.group(), ref.kind());
    if (kind != null && kind.namespaced() == namespace.isEmpty()) {
      return "%s must %s a namespace, as a %s is %s one"
          .formatted(
              path,
              kind.namespaced() ? "name" : "not name",
              ref.kind(),
              kind.namespaced() ? "in" : "not in");
    }
    return problem(path, kind, written(ref.group(), ref.kind()), namespace, ref.name());
  }

  /** What is wrong with the parameters of a Gateway; null where nothing is. */
  @Nullable String problem(@Nullable LocalParametersReference ref, String namespace) {
    if (ref == null) {
      return null;
    }
    FieldPath path = FieldPath.SPEC.child("infrastructure").child("parametersRef");
    Kind kind = supported(ref.group(), ref.kind());
    return problem(path, kind, written(ref.group(), ref.kind()), namespace, ref.name());
  }

  private static String written(@Nullable String group, String kind) {
    return Failure.kind(group == null ? Kind.Group.CORE : group, kind);
  }

  private @Nullable String problem(
      FieldPath path, @Nullable Kind kind, String written, String namespace, String name) {
    if (kind == null) {
      return "%s refers to a %s, which cannot hold parameters: use %s"
          .formatted(
              path,
              written,
              environment.parametersKinds().stream()
                  .map(kinds -> Failure.kind(kinds.group(), kinds.spelling()))
                  .sorted()
                  .collect(Collectors.joining(" or ")));
    }
    ResourceKey key = new ResourceKey(kind, kind.namespaced() ? namespace : "", name);
    return resources.contains(key)
        ? null
        : "%s refers to %s, which does not exist: create it, or correct the name"
            .formatted(path, key);
  }

  private @Nullable Kind supported(@Nullable String group, String written) {
    Kind kind = Kind.of(group == null ? Kind.Group.CORE : group, written);
    return kind != null && environment.parametersKinds().contains(kind) ? kind : null;
  }
}
