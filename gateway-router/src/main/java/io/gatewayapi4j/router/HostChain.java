package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * What requests for the hosts of one hostname, and of no more specific one, go through: the virtual
 * hosts of one listener, the most specific first. Immutable.
 *
 * @param listener the listener that they belong to
 * @param place its place among the listeners
 * @param paths the most specific virtual host; null where none covers the hosts
 * @param next what is tried when no entry there matches; null where nothing is
 * @param limit how many bytes of a path are to be looked at
 */
record HostChain(
    ListenerTable listener,
    int place,
    @Nullable PathTable paths,
    @Nullable HostChain next,
    int limit) {

  static HostChain of(
      ListenerTable listener, int place, @Nullable PathTable paths, @Nullable HostChain next) {
    int own = paths == null ? 0 : paths.longest() + 1;
    int limit = next == null ? own : Math.max(own, next.limit);
    return new HostChain(listener, place, paths, next, limit);
  }
}
