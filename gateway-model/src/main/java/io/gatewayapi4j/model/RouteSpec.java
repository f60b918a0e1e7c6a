package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the routes of all kinds can ask for. */
public sealed interface RouteSpec
    permits HTTPRouteSpec, GRPCRouteSpec, TLSRouteSpec, TCPRouteSpec, UDPRouteSpec {
  /** What the route wants to be attached to. */
  List<ParentReference> parentRefs();

  /** Whether it wants to be attached to default Gateways (experimental). */
  @Nullable Choice<DefaultScope> useDefaultGateways();

  /** The hostnames it is for; empty where it takes those of its listeners or its kind has none. */
  default List<String> hostnames() {
    return List.of();
  }
}
