package io.gatewayapi4j.testing.coverage;

import io.gatewayapi4j.analysis.EntryReach;
import io.gatewayapi4j.testing.coverage.CoverageItem.State;

/**
 * An entry of the route table, and how many requests reached it there. Immutable.
 *
 * @param tests how many requests reached it at this listener and host
 */
public record CoverageEntry(EntryReach entry, int tests) {
  /** Whether tests reached it. */
  public State state() {
    if (tests > 0) {
      return State.REACHED;
    }
    boolean reachable = !(entry.reach() instanceof io.gatewayapi4j.analysis.Reach.Unreachable);
    return reachable ? State.UNREACHED : State.UNREACHABLE;
  }
}
