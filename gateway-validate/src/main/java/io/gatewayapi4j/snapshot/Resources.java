package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Namespace;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of resources, found by kind, namespace and name. The order in which they came does not
 * matter; of two with one key the later counts, as when both are applied to a cluster. Immutable,
 * safe for use by many threads; a look-up takes constant time.
 */
public final class Resources {
  /** The label that a cluster puts on every Namespace. */
  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  private static final Map<Class<?>, Kind> KINDS = kinds();

  private final Map<ResourceKey, Resource> byKey;
  private final Map<Kind, List<Resource>> byKind = new EnumMap<>(Kind.class);
  private final Map<String, Map<String, String>> namespaceLabels = new HashMap<>();

  private Resources(Map<ResourceKey, Resource> byKey) {
    this.byKey = byKey;
    List<ResourceKey> keys = new ArrayList<>(byKey.keySet());
    keys.sort(Resources::compare);
    for (ResourceKey key : keys) {
      Resource resource = Objects.requireNonNull(byKey.get(key));
      byKind.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(resource);
    }
    for (Namespace namespace : all(Namespace.class)) {
      Map<String, String> labels = new HashMap<>(namespace.metadata().labels());
      labels.putIfAbsent(NAME_LABEL, namespace.metadata().name());
      namespaceLabels.put(namespace.metadata().name(), labels);
    }
  }

  /** The set of the given resources. */
  public static Resources of(Collection<? extends Resource> resources) {
    Map<ResourceKey, Resource> byKey = new HashMap<>(resources.size() * 2);
    resources.forEach(resource -> byKey.put(resource.key(), resource));
    return new Resources(byKey);
  }

  /**
   * The set after a change.
   *
   * @param applied resources that are new, or in place of those with the same keys; of two with one
   *     key the later counts
   * @param deleted keys of resources that are gone; what is also applied is there
   */
  public Resources with(Collection<? extends Resource> applied, Collection<ResourceKey> deleted) {
    Map<ResourceKey, Resource> changed = new HashMap<>(byKey);
    changed.keySet().removeAll(Set.copyOf(deleted));
    applied.forEach(resource -> changed.put(resource.key(), resource));
    return new Resources(changed);
  }

  /** The resources of the kind that this type models, in the order of their keys. */
  @SuppressWarnings("unchecked") // a list of one kind holds its type only
  public <T extends Resource> List<T> all(Class<T> type) {
    List<Resource> list = byKind.getOrDefault(kind(type), List.of());
    return (List<T>) Collections.unmodifiableList(list);
  }

  /** The routes of all kinds, in the order of their keys. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (Route.class.isAssignableFrom(kind.type())) {
        byKind.getOrDefault(kind, List.of()).forEach(route -> routes.add((Route) route));
      }
    }
    return routes;
  }

  /** The resource of that name, or null; cluster-wide kinds have the empty namespace. */
  public <T extends Resource> @Nullable T find(Class<T> type, String namespace, String name) {
    Resource found = byKey.get(new ResourceKey(kind(type), namespace, name));
    return found == null ? null : type.cast(found);
  }

  /** The resource of that key, or null. */
  public @Nullable Resource find(ResourceKey key) {
    return byKey.get(key);
  }

  /** Whether there is a resource of that key. */
  public boolean contains(ResourceKey key) {
    return byKey.containsKey(key);
  }

  /**
   * The labels of a namespace, with the one that a cluster adds; null for a namespace that is not
   * among the resources.
   */
  @Nullable Map<String, String> namespaceLabels(String namespace) {
    return namespaceLabels.get(namespace);
  }

  /** The namespaces that are among the resources or hold one of them, in order. */
  SortedSet<String> namespaces() {
    SortedSet<String> namespaces = new TreeSet<>(namespaceLabels.keySet());
    for (ResourceKey key : byKey.keySet()) {
      if (!key.namespace().isEmpty()) {
        namespaces.add(key.namespace());
      }
    }
    return namespaces;
  }

  private static Kind kind(Class<? extends Resource> type) {
    Kind kind = KINDS.get(type);
    if (kind == null) {
      throw new IllegalArgumentException(type.getSimpleName() + " is not one kind of resource");
    }
    return kind;
  }

  /** By namespace and name; kinds are told apart later. */
  private static int compare(ResourceKey one, ResourceKey other) {
    int namespaces = one.namespace().compareTo(other.namespace());
    return namespaces != 0 ? namespaces : one.name().compareTo(other.name());
  }

  private static Map<Class<?>, Kind> kinds() {
    Map<Class<?>, Kind> kinds = new HashMap<>();
    for (Kind kind : Kind.values()) {
      kinds.put(kind.type(), kind);
    }
    return Map.copyOf(kinds);
  }
}
