package io.gatewayapi4j.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a route asks to be done, wherever it is attached.
 *
 * @param route the route with the rules that can be served
 * @param rejection why the route cannot be served at all; null where it can
 * @param dropped for each rule that cannot be served, why not
 * @param unresolved the references that do not resolve, in the order of the document
 */
record RouteContent(
    ResolvedRoute route,
    @Nullable Failure rejection,
    List<Failure> dropped,
    List<Failure> unresolved) {
  RouteContent {
    dropped = List.copyOf(dropped);
    unresolved = List.copyOf(unresolved);
  }

  /** The same, with the route of an earlier content where it is equal. */
  RouteContent sharing(RouteContent earlier) {
    return route.equals(earlier.route)
        ? new RouteContent(earlier.route, rejection, dropped, unresolved)
        : this;
  }
}
