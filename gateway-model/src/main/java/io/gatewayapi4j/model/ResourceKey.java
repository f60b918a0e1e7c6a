package io.gatewayapi4j.model;

import java.util.Objects;

/**
 * What identifies a resource in a cluster. Ordered by kind, namespace and name.
 *
 * @param namespace the namespace; empty for a kind that has none
 */
public record ResourceKey(Kind kind, String namespace, String name)
    implements Comparable<ResourceKey> {
  public ResourceKey {
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(namespace, "namespace is null");
    Objects.requireNonNull(name, "name is null");
  }

  @Override
  public int compareTo(ResourceKey other) {
    if (kind != other.kind) {
      return kind.compareTo(other.kind);
    }
    int namespaces = namespace.compareTo(other.namespace);
    return namespaces != 0 ? namespaces : name.compareTo(other.name);
  }

  /** Such as {@code HTTPRoute/shop/cart}, or {@code GatewayClass/edge}. */
  @Override
  public String toString() {
    return kind.spelling() + "/" + (namespace.isEmpty() ? "" : namespace + "/") + name;
  }
}
