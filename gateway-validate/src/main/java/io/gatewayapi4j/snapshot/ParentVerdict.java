package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ResourceKey;
import java.util.List;

/**
 * What became of a route at one of its parents.
 *
 * @param parentRef the reference, with group and kind
 * @param conditions Accepted first
 * @param placements the listeners that took it; empty where it is not accepted
 * @param ports the ports of a Service that it is for; empty where the parent is no Service
 */
record ParentVerdict(
    ParentReference parentRef,
    String controllerName,
    List<Condition> conditions,
    List<Placement> placements,
    List<ServicePortKey> ports) {
  ParentVerdict {
    conditions = List.copyOf(conditions);
    placements = List.copyOf(placements);
    ports = List.copyOf(ports);
  }

  /**
   * A listener that took the route.
   *
   * @param gateway the Gateway that serves the listener
   * @param passedOn whether TLS is passed on there unopened
   * @param hostnames the hosts it serves there
   */
  record Placement(
      ResourceKey gateway, ListenerEntry listener, boolean passedOn, List<Hostname> hostnames) {}

  /** A port of a Service. */
  record ServicePortKey(ResourceKey service, int port) {}
}
