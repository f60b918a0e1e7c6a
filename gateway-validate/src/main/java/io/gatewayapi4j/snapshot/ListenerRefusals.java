package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ProtocolType;
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
    ProtocolType protocol = listener.entry().protocol();
    if (!supported.isEmpty()
        && protocol != null
        && ListenerSupport.protocols(route.kind()).contains(protocol)) {
      return "%s leaves %s out of its allowedRoutes.kinds: add it there"
          .formatted(describe(listener), route.kind().spelling());
    }
    String kinds = supported.stream().map(Kind::spelling).collect(Collectors.joining(", "));
    return "%s takes %s: %s needs protocol %s"
        .formatted(
            describe(listener),
            kinds.isEmpty() ? "no routes" : kinds,
            route.kind().spelling(),
            ListenerSupport.protocols(route.kind()).stream()
                .map(ProtocolType::spelling)
                .collect(Collectors.joining(" or ")));
  }

  /** Of a listener that has no host in common with the route. */
  static String noCommonHost(ListenerVerdict listener) {
    return describe(listener) + " for " + listener.entry().hostname();
  }

  private static String describe(ListenerVerdict listener) {
    return "listener %s (port %d, %s)"
        .formatted(
            listener.entry().name(),
            listener.entry().port(),
            listener.entry().listener().protocol());
  }
}
