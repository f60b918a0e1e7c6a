package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * What requests for the hosts of one hostname, and of no more specific one, go through: the virtual
 * hosts of one listener, the most specific first. Immutable.
 *
 * @param place the place of the listener that they belong to
 * @param unmatched what is decided where no entry matches
 * @param paths the most specific virtual host; null where none covers the hosts
 * @param next what is tried when no entry there matches; null where nothing is
 * @param limit how many bytes of a path are to be looked at
 */
record HostChain(
    int place,
    RouteDecision unmatched,
    @Nullable PathTable paths,
    @Nullable HostChain next,
    int limit) {

  static HostChain of(
      int place, RouteDecision unmatched, @Nullable PathTable paths, @Nullable HostChain next) {
    int own = paths == null ? 0 : paths.longest() + 1;
    int limit = next == null ? own : Math.max(own, next.limit);
    return new HostChain(place, unmatched, paths, next, limit);
  }

  /** This with another table in place of one; itself where that one is not in it. */
  @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
  HostChain with(PathTable before, PathTable after) {
    HostChain rest = next == null ? null : next.with(before, after);
    return paths != before && rest == next
        ? this
        : of(place, unmatched, paths == before ? after : paths, rest);
  }

  /** Checks the table of the most specific virtual host. */
  void check() {
    if (paths != null) {
      paths.check();
    }
  }
}
