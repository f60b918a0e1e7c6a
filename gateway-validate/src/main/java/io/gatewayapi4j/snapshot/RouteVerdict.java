package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Route;
import java.util.EnumMap;
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

  /** The same, with the contents of an earlier verdict where they are equal. */
  RouteVerdict sharing(RouteVerdict earlier) {
    Map<Use, RouteContent> shared = new EnumMap<>(Use.class);
    contents.forEach(
        (use, content) -> {
          RouteContent before = earlier.contents.get(use);
          shared.put(use, before == null ? content : content.sharing(before));
        });
    return new RouteVerdict(route, shared, parents);
  }
}
