package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ResourceKey;
import java.util.List;

/**
 * The listeners that a route can choose from with one parentRef: a Gateway's own, or those of a
 * ListenerSet.
 *
 * @param owner the Gateway or ListenerSet
 * @param gateway the Gateway that serves them
 * @param allowed whether a ListenerSet may add listeners to its Gateway; true for a Gateway
 */
record ListenerGroup(
    ResourceKey owner,
    ResourceKey gateway,
    String controllerName,
    boolean allowed,
    List<ListenerVerdict> listeners) {
  ListenerGroup {
    listeners = List.copyOf(listeners);
  }
}
