package io.gatewayapi4j.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * What identifies a resource in a cluster. Ordered by kind, namespace and name.
 *
 * @param namespace the namespace; empty for a kind that has none
 */
public record ResourceKey(Kind kind, String namespace, String name)
    implements Comparable<ResourceKey> {
  private static final Comparator<ResourceKey> ORDER =
      Comparator.comparing(ResourceKey::kind)
          .thenComparing(ResourceKey::namespace)
          .thenComparing(ResourceKey::name);

  public ResourceKey {
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(namespace, "namespace is null");
    Objects.requireNonNull(name, "name is null");
  }

  @Override
  public int compareTo(ResourceKey other) {
    return ORDER.compare(this, other);
  }

  /** Such as {@code HTTPRoute/shop/cart}, or {@code GatewayClass/edge}. */
  @Override
  public String toString() {
    return kind.spelling() + "/" + (namespace.isEmpty() ? "" : namespace + "/") + name;
  }
}
