package io.gatewayapi4j.router;

/** What is done with a request. A constant of the table: shared, immutable and never made anew. */
public final class RouteDecision {
  RouteDecision() {}
}
