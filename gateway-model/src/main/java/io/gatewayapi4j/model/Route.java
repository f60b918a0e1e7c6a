package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A route of any kind: what attaches to parents and is judged by each of them. */
public sealed interface Route extends Resource
    permits HTTPRoute, GRPCRoute, TLSRoute, TCPRoute, UDPRoute {
  /** What the route asks for. */
  RouteSpec spec();

  /** What controllers reported of it. */
  @Nullable RouteStatus status();
}
