package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Absent;
import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassStatus;
import io.gatewayapi4j.model.GatewayStatus;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ListenerSetStatus;
import io.gatewayapi4j.model.ListenerStatus;
import io.gatewayapi4j.model.PolicyStatus;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.RouteStatus;
import io.gatewayapi4j.model.XBackend;
import io.gatewayapi4j.model.XBackendStatus;
import io.gatewayapi4j.model.XBackendTrafficPolicy;
import io.gatewayapi4j.model.XMesh;
import io.gatewayapi4j.model.XMeshStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges computed statuses into resources as they are, kind by kind.
 *
 * @param controllers those whose entries are written by us
 */
record StatusMerge(Set<String> controllers) {
  StatusMerge {
    controllers = Set.copyOf(controllers);
  }

  /** The current resource, with the status that is in the other. */
  Resource merge(Resource current, Resource computed, String now) {
    ConditionMerge conditions = new ConditionMerge(current.metadata().generation(), now);
    if (current instanceof Route route && computed instanceof Route other) {
      return merge(route, other, conditions);
    }
    if (current instanceof Gateway gateway && computed instanceof Gateway other) {
      return gateway.toBuilder()
          .status(merge(gateway.status(), other.status(), conditions))
          .build();
    }
    if (current instanceof ListenerSet set && computed instanceof ListenerSet other) {
      return set.toBuilder().status(merge(set.status(), other.status(), conditions)).build();
    }
    if (current instanceof GatewayClass one && computed instanceof GatewayClass other) {
      return one.toBuilder().status(merge(one.status(), other.status(), conditions)).build();
    }
    if (current instanceof XMesh mesh && computed instanceof XMesh other) {
      return mesh.toBuilder().status(merge(mesh.status(), other.status(), conditions)).build();
    }
    return mergePolicy(current, computed, conditions);
  }

  private Resource mergePolicy(Resource current, Resource computed, ConditionMerge conditions) {
    StatusEntries entries = new StatusEntries(controllers, current.namespace(), conditions);
    if (current instanceof BackendTLSPolicy policy && computed instanceof BackendTLSPolicy other) {
      PolicyStatus status = entries.policy(policy.status(), other.status());
      return policy.toBuilder().status(status).build();
    }
    if (current instanceof XBackendTrafficPolicy policy
        && computed instanceof XBackendTrafficPolicy other) {
      PolicyStatus status = entries.policy(policy.status(), other.status());
      return policy.toBuilder().status(status).build();
    }
    if (current instanceof XBackend backend && computed instanceof XBackend other) {
      XBackendStatus status = entries.backend(backend.status(), other.status());
      return backend.toBuilder().status(status).build();
    }
    return current;
  }

  private Resource merge(Route current, Route computed, ConditionMerge conditions) {
    RouteStatus status =
        new StatusEntries(controllers, current.namespace(), conditions)
            .route(current.status(), computed.status());
    return StatusWriter.withStatus(current, status);
  }

  private static @Nullable GatewayClassStatus merge(
      @Nullable GatewayClassStatus current,
      @Nullable GatewayClassStatus computed,
      ConditionMerge merge) {
    if (computed == null) {
      return current;
    }
    return new GatewayClassStatus(
        merge.merge(
            current == null ? List.of() : current.conditions(),
            computed.conditions(),
            ClassConditions.TYPES),
        computed.supportedFeatures());
  }

  private static @Nullable XMeshStatus merge(
      @Nullable XMeshStatus current, @Nullable XMeshStatus computed, ConditionMerge merge) {
    if (computed == null) {
      return current;
    }
    return new XMeshStatus(
        merge.merge(
            current == null ? List.of() : current.conditions(),
            computed.conditions(),
            ClassConditions.TYPES),
        computed.supportedFeatures());
  }

  private static @Nullable GatewayStatus merge(
      @Nullable GatewayStatus current, @Nullable GatewayStatus computed, ConditionMerge merge) {
    if (computed == null) {
      return current;
    }
    return new GatewayStatus(
        orAbsent(computed.addresses()),
        merge.merge(
            current == null ? List.of() : current.conditions(),
            computed.conditions(),
            GatewayConditions.TYPES),
        listeners(current == null ? List.of() : current.listeners(), computed.listeners(), merge),
        computed.attachedListenerSets());
  }

  private static @Nullable ListenerSetStatus merge(
      @Nullable ListenerSetStatus current,
      @Nullable ListenerSetStatus computed,
      ConditionMerge merge) {
    if (computed == null) {
      return current;
    }
    return new ListenerSetStatus(
        merge.merge(
            current == null ? List.of() : current.conditions(),
            computed.conditions(),
            ListenerSetConditions.TYPES),
        listeners(current == null ? List.of() : current.listeners(), computed.listeners(), merge));
  }

  /** One entry for each listener of the spec, in its order; that of a listener gone is dropped. */
  private static List<ListenerStatus> listeners(
      List<ListenerStatus> current, List<ListenerStatus> computed, ConditionMerge merge) {
    List<ListenerStatus> merged = new ArrayList<>(computed.size());
    for (ListenerStatus listener : computed) {
      ListenerStatus present =
          current.stream().filter(l -> l.name().equals(listener.name())).findFirst().orElse(null);
      merged.add(
          new ListenerStatus(
              listener.name(),
              listener.supportedKinds(),
              listener.attachedRoutes(),
              merge.merge(
                  present == null ? List.of() : present.conditions(),
                  listener.conditions(),
                  ListenerConditions.TYPES)));
    }
    return orAbsent(merged);
  }

  /** An empty list is left out. */
  private static <T> List<T> orAbsent(List<T> list) {
    return list.isEmpty() ? Absent.list() : list;
  }
}
