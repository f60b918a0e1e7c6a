package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendReference;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ResourceKey;
import org.jspecify.annotations.Nullable;

/** A reference from one resource to another, with its defaults filled in; the kind as written. */
record Reference(String group, String kind, String namespace, String name) {
  /** A reference of a kind that is written, or that is another by default. */
  static Reference of(
      @Nullable String group,
      @Nullable String kind,
      Kind usual,
      String home,
      @Nullable String namespace,
      String name) {
    return new Reference(
        group == null ? usual.group() : group,
        kind == null ? usual.spelling() : kind,
        namespace == null || namespace.isEmpty() ? home : namespace,
        name);
  }

  static Reference backend(BackendReference ref, String home) {
    return of(ref.group(), ref.kind(), Kind.SERVICE, home, ref.namespace(), ref.name());
  }

  /** What is referred to; null for a kind that is not known. */
  @Nullable ResourceKey target() {
    Kind known = Kind.of(group, kind);
    return known == null ? null : new ResourceKey(known, known.namespaced() ? namespace : "", name);
  }
}
