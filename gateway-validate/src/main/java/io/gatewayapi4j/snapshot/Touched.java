package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The resources that have to be judged anew: those that have changed, and those that look at what
 * is not known to be the same. It grows from step to step; too many are only slow. For one change,
 * by one thread.
 */
final class Touched {
  private final Readers readers;
  private final Map<Kind, List<ResourceKey>> changed = new EnumMap<>(Kind.class);
  private final Map<Kind, Set<ResourceKey>> more = new EnumMap<>(Kind.class);

  /**
   * What changes of resources touch.
   *
   * @param changes in the order of the keys
   * @param before who looked at what before the changes: who has changed is touched anyway
   */
  Touched(List<Change<ResourceKey, Resource>> changes, Readers before) {
    readers = before;
    for (Change<ResourceKey, Resource> change : changes) {
      changed.computeIfAbsent(change.key().kind(), kind -> new ArrayList<>()).add(change.key());
    }
    if (!before.isEmpty()) {
      changes.forEach(this::addReaders);
    }
  }

  private void addReaders(Change<ResourceKey, Resource> change) {
    ResourceKey key = change.key();
    switch (key.kind()) {
      case GATEWAY_CLASS, GATEWAY, LISTENER_SET -> {
        // Others look at the verdicts on these only.
      }
      case REFERENCE_GRANT -> readersOf(Readers.grants(key.namespace()));
      default -> readersOf(key);
    }
    addRivals(change.before());
    addRivals(change.after());
  }

  /** Routes with one Service as their parent are rivals: who changes touches the others. */
  private void addRivals(@Nullable Resource resource) {
    if (resource instanceof Route route) {
      for (ParentReference ref : route.spec().parentRefs()) {
        ResourceKey parent = Parents.of(route, ref);
        if (parent != null && parent.kind() == Kind.SERVICE) {
          readersOf(parent);
        }
      }
    }
  }

  /** All who look at a key are touched, too. */
  void readersOf(ResourceKey input) {
    readers.of(input).forEach(this::add);
  }

  /**
   * What is told at the Gateways that lead to it is touched by routes that are others: policies,
   * and backends outside the cluster.
   */
  void ancestorsOf(List<Change<ResourceKey, RouteVerdict>> routes) {
    for (Change<ResourceKey, RouteVerdict> change : routes) {
      if (change.before() != null) {
        ObjectReferences.of(change.before().route()).forEach(this::addTold);
      }
      if (change.after() != null) {
        ObjectReferences.of(change.after().route()).forEach(this::addTold);
      }
    }
  }

  private void addTold(Reference reference) {
    ResourceKey target = reference.target();
    if (target != null) {
      if (target.kind() == Kind.X_BACKEND) {
        add(target);
      }
      readers.of(target, Kind.BACKEND_TLS_POLICY).forEach(this::add);
      readers.of(target, Kind.X_BACKEND_TRAFFIC_POLICY).forEach(this::add);
    }
  }

  /** Who is touched, of one kind, in order. */
  List<ResourceKey> of(Kind kind) {
    List<ResourceKey> own = changed.getOrDefault(kind, List.of());
    Set<ResourceKey> others = more.getOrDefault(kind, Set.of());
    if (others.isEmpty()) {
      return own;
    }
    Set<ResourceKey> both = new TreeSet<>(own);
    both.addAll(others);
    return List.copyOf(both);
  }

  private void add(ResourceKey key) {
    more.computeIfAbsent(key.kind(), kind -> new HashSet<>()).add(key);
  }

  /** The touched Gateways: one is judged together with its ListenerSets. */
  Set<ResourceKey> gateways(Resources before, Resources now) {
    Set<ResourceKey> gateways = new TreeSet<>(of(Kind.GATEWAY));
    for (ResourceKey key : of(Kind.LISTENER_SET)) {
      addParent(before.find(key), gateways);
      addParent(now.find(key), gateways);
    }
    return gateways;
  }

  private static void addParent(@Nullable Resource set, Set<ResourceKey> gateways) {
    ResourceKey parent = set instanceof ListenerSet one ? Parents.of(one) : null;
    if (parent != null) {
      gateways.add(parent);
    }
  }

  /** The touched routes of all kinds, in order. */
  List<ResourceKey> routes() {
    List<ResourceKey> routes = new ArrayList<>();
    for (Kind kind : ListenerSupport.ROUTE_KINDS) {
      routes.addAll(of(kind));
    }
    return routes;
  }
}
