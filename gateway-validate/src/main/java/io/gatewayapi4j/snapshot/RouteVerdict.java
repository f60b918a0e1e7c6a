package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Route;
import java.util.List;
import java.util.Map;

/**
 * What became of a route.
 *
 * @param contents what it asks for, by use
 * @param parents one for each of its parents that is ours, in the order of its parentRefs
 */
record RouteVerdict(Route route, Map<Use, RouteContent> contents, List<ParentVerdict> parents) {
  RouteVerdict {
    parents = List.copyOf(parents);
  }
}
