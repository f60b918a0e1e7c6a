package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.RouteGroupKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which kinds of routes a listener takes: those that its protocol can carry and the implementation
 * has, narrowed by {@code allowedRoutes.kinds}.
 *
 * @param possible the kinds that could be asked for
 * @param supported the kinds, in the order in which they are asked for
 * @param refused the kinds that are asked for and cannot be
 */
record ListenerKinds(List<Kind> possible, List<Kind> supported, List<RouteGroupKind> refused) {
  static ListenerKinds of(ListenerEntry entry, Features features) {
    List<Kind> possible = ListenerSupport.kinds(entry.protocol(), features);
    if (entry.listener().allowedRoutes() == null
        || entry.listener().allowedRoutes().kinds().isEmpty()) {
      return new ListenerKinds(possible, possible, List.of());
    }
    Set<Kind> supported = new LinkedHashSet<>();
    List<RouteGroupKind> refused = new ArrayList<>();
    for (RouteGroupKind asked : entry.listener().allowedRoutes().kinds()) {
      String group = asked.group() == null ? Kind.Group.GATEWAY : asked.group();
      Kind kind = Kind.of(group, asked.kind());
      if (kind != null && possible.contains(kind)) {
        supported.add(kind);
      } else {
        refused.add(asked);
      }
    }
    return new ListenerKinds(possible, List.copyOf(supported), refused);
  }

  /** The same listener when it takes no route at all. */
  ListenerKinds none() {
    return new ListenerKinds(List.of(), List.of(), refused);
  }
}
