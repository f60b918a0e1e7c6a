package io.gatewayapi4j.router;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a virtual host for any path. They are not looked up: any path has them. Immutable.
 *
 * @param all in order
 * @param conditions their conditions; null where there is none or one without any
 * @param decision the decision of the only one; null where there is none or it has conditions
 * @param rank of the only one without conditions
 */
record RootEntries(
    List<RouteEntry> all,
    @Nullable ConditionDispatch conditions,
    @Nullable RouteDecision decision,
    int rank) {

  /** Of entries in order. */
  static RootEntries of(List<RouteEntry> entries, Precedence precedence) {
    if (entries.isEmpty()) {
      return new RootEntries(List.of(), null, null, 0);
    }
    RouteEntry first = entries.get(0);
    return entries.size() == 1 && ConditionDispatch.isFree(first)
        ? new RootEntries(List.of(first), null, first.decision(), precedence.rank(first))
        : new RootEntries(
            List.copyOf(entries), new ConditionDispatch(entries, precedence), null, 0);
  }
}
