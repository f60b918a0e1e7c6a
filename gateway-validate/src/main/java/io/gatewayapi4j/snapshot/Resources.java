package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
 * safe for use by many threads; a look-up takes constant time, and {@link #with} copies references
 * only.
 */
public final class Resources {
  /** The label that a cluster puts on every Namespace. */
  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  private static final Map<Class<?>, Kind> KINDS = kinds();

  private static final KeyOrder<Resource> ORDER = new KeyOrder<>(Resource::key);

  static final Resources NONE =
      new Resources(SharedMap.empty(), new EnumMap<>(Kind.class), SharedMap.empty());

  private final SharedMap<ResourceKey, Resource> byKey;
  private final Map<Kind, List<Resource>> byKind;
  private final SharedMap<String, Map<String, String>> namespaceLabels;

  private Resources(
      SharedMap<ResourceKey, Resource> byKey,
      Map<Kind, List<Resource>> byKind,
      SharedMap<String, Map<String, String>> namespaceLabels) {
    this.byKey = byKey;
    this.byKind = byKind;
    this.namespaceLabels = namespaceLabels;
  }

  /** The set of the given resources. */
  public static Resources of(Collection<? extends Resource> resources) {
    return NONE.with(resources, List.of());
  }

  /**
   * The set after a change.
   *
   * @param applied resources that are new, or in place of those with the same keys; of two with one
   *     key the later counts
   * @param deleted keys of resources that are gone; what is also applied is there
   */
  public Resources with(Collection<? extends Resource> applied, Collection<ResourceKey> deleted) {
    return after(changes(applied, deleted));
  }

  /** What is another after {@link #with}, in the order of the keys. */
  List<Change<ResourceKey, Resource>> changes(
      Collection<? extends Resource> applied, Collection<ResourceKey> deleted) {
    Map<ResourceKey, Change<ResourceKey, Resource>> changes = new HashMap<>(applied.size() * 2);
    for (ResourceKey key : deleted) {
      changes.put(key, new Change<>(key, byKey.get(key), null));
    }
    for (Resource resource : applied) {
      ResourceKey key = resource.key();
      changes.put(key, new Change<>(key, byKey.get(key), resource));
    }
    List<Change<ResourceKey, Resource>> ordered = new ArrayList<>(changes.values());
    ordered.removeIf(change -> Objects.equals(change.before(), change.after()));
    ordered.sort(Comparator.comparing(Change::key));
    return ordered;
  }

  /** The set after changes, which come in the order of their keys. */
  Resources after(List<Change<ResourceKey, Resource>> changes) {
    Map<Kind, List<Change<ResourceKey, Resource>>> ofKind = new EnumMap<>(Kind.class);
    for (Change<ResourceKey, Resource> change : changes) {
      ofKind.computeIfAbsent(change.key().kind(), kind -> new ArrayList<>()).add(change);
    }
    Map<Kind, List<Resource>> lists = new EnumMap<>(byKind);
    ofKind.forEach((kind, own) -> lists.put(kind, ORDER.after(list(kind), own)));
    List<Change<String, Map<String, String>>> labels = new ArrayList<>();
    for (var change : ofKind.getOrDefault(Kind.NAMESPACE, List.of())) {
      labels.add(
          new Change<>(
              change.key().name(),
              null,
              change.after() == null ? null : labels(change.after().metadata())));
    }
    return new Resources(byKey.after(changes), lists, namespaceLabels.after(labels));
  }

  /** All of them as changes from nothing, in the order of their keys. */
  List<Change<ResourceKey, Resource>> asChanges() {
    List<Change<ResourceKey, Resource>> changes = new ArrayList<>();
    byKind
        .values()
        .forEach(list -> list.forEach(one -> changes.add(new Change<>(one.key(), null, one))));
    return changes;
  }

  /** The keys of resources that are not the same objects as those of an earlier set. */
  Set<ResourceKey> changedSince(Resources earlier) {
    return byKey.keysChangedSince(earlier.byKey);
  }

  /** The resources of the kind that this type models, in the order of their keys. */
  @SuppressWarnings("unchecked") // a list of one kind holds its type only
  public <T extends Resource> List<T> all(Class<T> type) {
    return (List<T>) list(kind(type));
  }

  /** Those of a namespace. */
  @SuppressWarnings("unchecked") // a list of one kind holds its type only
  <T extends Resource> List<T> in(Class<T> type, String namespace) {
    Kind kind = kind(type);
    return (List<T>) ORDER.in(list(kind), kind, namespace);
  }

  private List<Resource> list(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** The routes of all kinds, in the order of their keys. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (Route.class.isAssignableFrom(kind.type())) {
        list(kind).forEach(route -> routes.add((Route) route));
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
    SortedSet<String> namespaces = new TreeSet<>(namespaceLabels.keys());
    byKind.values().forEach(list -> list.forEach(one -> namespaces.add(one.namespace())));
    namespaces.remove("");
    return namespaces;
  }

  private static Kind kind(Class<? extends Resource> type) {
    Kind kind = KINDS.get(type);
    if (kind == null) {
      throw new IllegalArgumentException(type.getSimpleName() + " is not one kind of resource");
    }
    return kind;
  }

  private static Map<String, String> labels(ObjectMeta namespace) {
    Map<String, String> labels = new HashMap<>(namespace.labels());
    labels.putIfAbsent(NAME_LABEL, namespace.name());
    return labels;
  }

  private static Map<Class<?>, Kind> kinds() {
    Map<Class<?>, Kind> kinds = new HashMap<>();
    for (Kind kind : Kind.values()) {
      kinds.put(kind.type(), kind);
    }
    return Map.copyOf(kinds);
  }
}
