package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ListenerStatus;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.RouteParentStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is meant to serve at a Gateway and does not, as the statuses tell: listeners that are not
 * programmed, and routes that are not accepted. A sentence each. For one use.
 */
final class LeftOut {
  private final String gateway;
  private final List<String> sentences = new ArrayList<>();

  private LeftOut(String gateway) {
    this.gateway = gateway;
  }

  /**
   * What is left out at a Gateway.
   *
   * @param gateway as {@code namespace/name}
   * @param resources with their statuses
   */
  static List<String> at(String gateway, Collection<Resource> resources) {
    LeftOut found = new LeftOut(gateway);
    for (Resource resource : resources) {
      if (resource instanceof Gateway one && found.isMeant(one.key()) && one.status() != null) {
        found.addListeners(one.key(), one.status().listeners());
      } else if (resource instanceof ListenerSet set && set.status() != null && found.owns(set)) {
        found.addListeners(set.key(), set.status().listeners());
      } else if (resource instanceof Route route && route.status() != null) {
        found.addParents(route, route.status().parents());
      }
    }
    return found.sentences;
  }

  private boolean isMeant(ResourceKey key) {
    return gateway.equals(key.namespace() + "/" + key.name());
  }

  private boolean owns(ListenerSet set) {
    var parent = set.spec().parentRef();
    return parent != null && gateway.equals(orSame(parent.namespace(), set) + "/" + parent.name());
  }

  private static String orSame(@Nullable String namespace, Resource resource) {
    return namespace == null ? resource.key().namespace() : namespace;
  }

  private void addListeners(ResourceKey owner, List<ListenerStatus> listeners) {
    for (ListenerStatus listener : listeners) {
      if (!is("True", "Programmed", listener.conditions())) {
        add("listener " + listener.name() + " of " + owner, listener.conditions());
      }
    }
  }

  private void addParents(Route route, List<RouteParentStatus> parents) {
    for (RouteParentStatus parent : parents) {
      ParentReference reference = parent.parentRef();
      if (reference != null
          && gateway.equals(orSame(reference.namespace(), route) + "/" + reference.name())
          && is("False", "Accepted", parent.conditions())) {
        add(route.key().toString(), parent.conditions());
      }
    }
  }

  /** The cause comes before what follows from it. */
  private void add(String what, List<Condition> conditions) {
    for (String type : List.of("Conflicted", "Accepted", "ResolvedRefs", "Programmed")) {
      for (Condition condition : conditions) {
        String good = type.equals("Conflicted") ? "False" : "True";
        if (condition.type().equals(type) && !String.valueOf(condition.status()).equals(good)) {
          sentences.add(
              "%s does not serve: %s, %s".formatted(what, condition.reason(), condition.message()));
          return;
        }
      }
    }
  }

  private static boolean is(String status, String type, List<Condition> conditions) {
    return conditions.stream()
        .anyMatch(c -> c.type().equals(type) && String.valueOf(c.status()).equals(status));
  }
}
