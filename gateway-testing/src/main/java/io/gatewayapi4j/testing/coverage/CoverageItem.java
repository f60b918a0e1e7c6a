package io.gatewayapi4j.testing.coverage;

import io.gatewayapi4j.analysis.ClientRequest;
import org.jspecify.annotations.Nullable;

/**
 * A part of the routing, and whether tests reached it. Immutable.
 *
 * @param name such as {@code HTTPRoute/shop/cart rule 0 match 1}
 * @param tests how many requests reached it
 * @param witness a request that would reach it, where no test did and one is known
 * @param why why no request reaches it; empty where one does
 */
public record CoverageItem(
    Kind kind, String name, State state, int tests, @Nullable ClientRequest witness, String why) {

  /** What is counted. */
  public enum Kind {
    /** A listener, or the port of a Service of a mesh. */
    LISTENER,
    /** A rule of a route. */
    RULE,
    /** A match of a rule. */
    MATCH,
    /** A filter of a rule or backend. */
    FILTER,
    /** A backend of a rule. */
    BACKEND
  }

  /** Whether tests reached it. */
  public enum State {
    /** A test did. */
    REACHED,
    /** None did, though one could. */
    UNREACHED,
    /** No request can: it does not count. */
    UNREACHABLE
  }

  static CoverageItem of(Kind kind, String name, int tests, @Nullable ClientRequest witness) {
    State state = tests > 0 ? State.REACHED : State.UNREACHED;
    return new CoverageItem(kind, name, state, tests, tests > 0 ? null : witness, "");
  }

  static CoverageItem unreachable(Kind kind, String name, String why) {
    return new CoverageItem(kind, name, State.UNREACHABLE, 0, null, why);
  }
}
