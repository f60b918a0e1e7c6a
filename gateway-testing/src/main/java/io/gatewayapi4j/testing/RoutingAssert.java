package io.gatewayapi4j.testing;

import io.gatewayapi4j.analysis.ClientRequest;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a routing: what it does with a request, and where a route is attached. */
public final class RoutingAssert extends AbstractAssert<RoutingAssert, Routing> {
  RoutingAssert(Routing actual) {
    super(actual, RoutingAssert.class);
  }

  /** What becomes of a request; fails where it does not say enough to be decided. */
  public DecisionAssert request(ClientRequest request) {
    isNotNull();
    try {
      return new DecisionAssert(actual.route(request)).as(request.toString());
    } catch (IllegalArgumentException e) {
      throw failure("%s cannot be decided: %s", request, e.getMessage());
    }
  }

  /**
   * Where a route is attached; fails where there is none of that name.
   *
   * @param name {@code name}, {@code namespace/name} or {@code Kind/namespace/name}
   */
  public RouteAssert route(String name) {
    isNotNull();
    var routes = actual.routes(name);
    if (routes.size() != 1) {
      throw failure(
          "expected one route %s, but there are %s; all routes: %s",
          name, routes.size(), actual.routeNames());
    }
    return new RouteAssert(routes.get(0), actual.snapshot());
  }
}
