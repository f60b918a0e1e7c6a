package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.snapshot.ParentVerdict.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which listeners of a parent take a route: those that the parentRef names, that allow its kind and
 * namespace, and that have a host in common with it. The first step that leaves none is told.
 *
 * @param placements the listeners, with the hosts in common
 * @param refusal why there are none; null where there are some
 */
record ListenerChoice(List<Placement> placements, @Nullable Condition refusal) {

  static ListenerChoice of(
      Route route, ParentReference ref, FieldPath path, ListenerGroup group, Resources resources) {
    if (!group.allowed()) {
      return refused(
          RouteConditions.noMatchingParent(
              "%s names %s, which may not add listeners to its Gateway"
                  .formatted(path, group.owner())));
    }
    List<ListenerVerdict> named = named(ref, group.listeners());
    if (named.isEmpty()) {
      return refused(RouteConditions.noMatchingParent(noSuchListener(ref, path, group)));
    }
    List<ListenerVerdict> open = new ArrayList<>(named.size());
    for (ListenerVerdict listener : named) {
      if (takesKind(listener, route.kind()) && takesNamespace(listener, route, group, resources)) {
        open.add(listener);
      }
    }
    if (open.isEmpty()) {
      return refused(
          RouteConditions.notAllowedByListeners(
              named.stream().map(l -> notAllowed(l, route, group, resources)).toList()));
    }
    List<Placement> placements = new ArrayList<>(open.size());
    List<Hostname> hostnames = route.spec().hostnames().stream().map(Hostname::of).toList();
    for (ListenerVerdict listener : open) {
      List<Hostname> common = common(listener.entry().hostname(), hostnames);
      if (!common.isEmpty()) {
        placements.add(new Placement(group, listener, common));
      }
    }
    return placements.isEmpty()
        ? refused(
            RouteConditions.noMatchingListenerHostname(
                open.stream().map(listener -> noCommonHost(listener, route)).toList()))
        : new ListenerChoice(placements, null);
  }

  private static ListenerChoice refused(Condition refusal) {
    return new ListenerChoice(List.of(), refusal);
  }

  private static List<ListenerVerdict> named(ParentReference ref, List<ListenerVerdict> listeners) {
    if (ref.sectionName() == null && ref.port() == null) {
      return listeners;
    }
    List<ListenerVerdict> named = new ArrayList<>(1);
    for (ListenerVerdict listener : listeners) {
      ListenerEntry entry = listener.entry();
      if ((ref.sectionName() == null || ref.sectionName().equals(entry.name()))
          && (ref.port() == null || ref.port() == entry.port())) {
        named.add(listener);
      }
    }
    return named;
  }

  private static boolean takesKind(ListenerVerdict listener, Kind kind) {
    return listener.kinds().supported().contains(kind);
  }

  private static boolean takesNamespace(
      ListenerVerdict listener, Route route, ListenerGroup group, Resources resources) {
    return listener.namespaces().admits(group.owner().namespace(), route.namespace(), resources);
  }

  /** The hosts that a listener and the route have in common: all of one that names none. */
  private static List<Hostname> common(Hostname listener, List<Hostname> hostnames) {
    if (hostnames.isEmpty()) {
      return List.of(listener);
    }
    List<Hostname> common = new ArrayList<>(hostnames.size());
    for (Hostname hostname : hostnames) {
      Hostname both = listener.intersect(hostname);
      if (both != null && !common.contains(both)) {
        common.add(both);
      }
    }
    return common;
  }

  private static String noSuchListener(ParentReference ref, FieldPath path, ListenerGroup group) {
    String wanted =
        ref.sectionName() == null ? "" : " named " + ref.sectionName() + " (sectionName)";
    String port = ref.port() == null ? "" : " on port " + ref.port();
    String there =
        group.listeners().stream()
            .map(l -> l.entry().name() + " on port " + l.entry().port())
            .collect(Collectors.joining(", "));
    return "%s asks for a listener%s%s, and %s has: %s"
        .formatted(path, wanted, port, group.owner(), there.isEmpty() ? "none" : there);
  }

  private static String notAllowed(
      ListenerVerdict listener, Route route, ListenerGroup group, Resources resources) {
    String name = describe(listener);
    if (!takesKind(listener, route.kind())) {
      String kinds =
          listener.kinds().supported().stream()
              .map(Kind::spelling)
              .collect(Collectors.joining(", "));
      return "%s takes %s, no %s"
          .formatted(name, kinds.isEmpty() ? "no routes" : kinds, route.kind().spelling());
    }
    return "%s takes no routes from namespace %s: %s"
        .formatted(
            name,
            route.namespace(),
            listener.namespaces().refusal(group.owner().namespace(), route.namespace(), resources));
  }

  private static String noCommonHost(ListenerVerdict listener, Route route) {
    return "%s has hostname %s, the route %s"
        .formatted(
            describe(listener),
            listener.entry().hostname(),
            String.join(", ", route.spec().hostnames()));
  }

  private static String describe(ListenerVerdict listener) {
    return "listener %s (port %d, %s)"
        .formatted(
            listener.entry().name(),
            listener.entry().port(),
            listener.entry().listener().protocol());
  }
}
