package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Route;
import java.util.List;
import java.util.stream.Collectors;

/** Why listeners do not take a route, listener by listener, and what would mend it. */
final class ListenerRefusals {
  private final Route route;
  private final ListenerGroup group;
  private final Resources resources;

  ListenerRefusals(Route route, ListenerGroup group, Resources resources) {
    this.route = route;
    this.group = group;
    this.resources = resources;
  }

  /** Of a parent that has no such listener. */
  String noSuchListener(ParentReference ref, FieldPath path) {
    String name = ref.sectionName() == null ? "" : " named " + ref.sectionName() + " (sectionName)";
    String port = ref.port() == null ? "" : " on port " + ref.port();
    String there =
        group.listeners().stream()
            .map(listener -> listener.entry().name() + " on port " + listener.entry().port())
            .collect(Collectors.joining(", "));
    return "%s asks for a listener%s%s, which %s does not have: %s"
        .formatted(
            path, name, port, group.owner(), there.isEmpty() ? "it has none" : "use " + there);
  }

  /** Of a listener that does not allow the kind or the namespace of the route. */
  String notAllowed(ListenerVerdict listener) {
    List<Kind> supported = listener.kinds().supported();
    if (supported.contains(route.kind())) {
      return "%s takes no routes from namespace %s: %s"
          .formatted(
              describe(listener),
              route.namespace(),
              listener
                  .namespaces()
                  .refusal(group.owner().namespace(), route.namespace(), resources));
    }
    String kinds = supported.stream().map(Kind::spelling).collect(Collectors.joining(", "));
    return "%s takes %s, not %s: use a listener for this kind, or allow it in allowedRoutes.kinds"
        .formatted(
            describe(listener), kinds.isEmpty() ? "no routes" : kinds, route.kind().spelling());
  }

  /** Of a listener that has no host in common with the route. */
  static String noCommonHost(ListenerVerdict listener) {
    return describe(listener) + " is for " + listener.entry().hostname();
  }

  private static String describe(ListenerVerdict listener) {
    return "listener %s (port %d, %s)"
        .formatted(
            listener.entry().name(),
            listener.entry().port(),
            listener.entry().listener().protocol());
  }
}
