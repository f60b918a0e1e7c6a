package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.TLSModeType;
import io.gatewayapi4j.snapshot.ParentVerdict.Placement;
import java.util.ArrayList;
import java.util.List;
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
    List<Hostname> hostnames = route.spec().hostnames().stream().map(Hostname::of).toList();
    List<Placement> placements = new ArrayList<>(1);
    for (ListenerVerdict listener : named) {
      // The hostname is the last step and the cheapest: asked first, it spares most of the others.
      List<Hostname> common = common(listener.entry().hostname(), hostnames);
      if (!common.isEmpty() && allows(listener, route, group, resources)) {
        ListenerEntry entry = listener.entry();
        boolean passedOn = entry.tlsMode() == TLSModeType.PASSTHROUGH;
        placements.add(new Placement(group.gateway(), entry, passedOn, common));
      }
    }
    return placements.isEmpty()
        ? refused(refusal(route, ref, path, group, named, resources))
        : new ListenerChoice(placements, null);
  }

  /** The first step that leaves no listener. */
  private static Condition refusal(
      Route route,
      ParentReference ref,
      FieldPath path,
      ListenerGroup group,
      List<ListenerVerdict> named,
      Resources resources) {
    ListenerRefusals refusals = new ListenerRefusals(route, group, resources);
    if (named.isEmpty()) {
      return RouteConditions.noMatchingParent(refusals.noSuchListener(ref, path));
    }
    List<ListenerVerdict> open =
        named.stream().filter(listener -> allows(listener, route, group, resources)).toList();
    return open.isEmpty()
        ? RouteConditions.notAllowedByListeners(path, named, refusals::notAllowed)
        : RouteConditions.noMatchingListenerHostname(
            route.spec().hostnames(), open, ListenerRefusals::noCommonHost);
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

  private static boolean allows(
      ListenerVerdict listener, Route route, ListenerGroup group, Resources resources) {
    return listener.kinds().supported().contains(route.kind())
        && listener.namespaces().admits(group.owner().namespace(), route.namespace(), resources);
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
}
