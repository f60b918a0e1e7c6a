package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Backend;
import org.jspecify.annotations.Nullable;

/** How tests name routes and backends: as much as they want to say. */
final class Names {
  private Names() {}

  /** Whether {@code name}, {@code namespace/name} or {@code Kind/namespace/name} is that route. */
  static boolean isRoute(String name, @Nullable ResourceKey route) {
    if (route == null) {
      return false;
    }
    return name.equals(route.name())
        || name.equals(route.namespace() + "/" + route.name())
        || name.equals(route.toString());
  }

  /**
   * Whether {@code name}, {@code namespace/name} or {@code Kind/namespace/name}, each of them with
   * or without {@code :port}, is that backend. Without namespace it is one in the namespace given.
   */
  static boolean isBackend(String name, Backend backend, @Nullable String namespace) {
    int colon = name.lastIndexOf(':');
    if (colon >= 0 && !name.substring(colon + 1).equals(String.valueOf(backend.port()))) {
      return false;
    }
    String resource = colon < 0 ? name : name.substring(0, colon);
    String full = backend.namespace() + "/" + backend.name();
    return resource.equals(full)
        || resource.equals(backend.kind() + "/" + full)
        || (resource.equals(backend.name()) && backend.namespace().equals(namespace));
  }
}
