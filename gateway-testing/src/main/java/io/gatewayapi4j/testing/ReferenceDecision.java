package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.snapshot.ResolvedListener;
import org.jspecify.annotations.Nullable;

/**
 * What is decided, by value, so that two routers can be compared.
 *
 * @param listener the listener, as {@code owner:name}; null where none took the request
 * @param route the route; null where none decided
 * @param rule the place of the rule; -1 where none decided
 * @param match the place of the match; -1 where none decided
 */
public record ReferenceDecision(
    Outcome outcome,
    int status,
    @Nullable String listener,
    @Nullable ResourceKey route,
    int rule,
    int match) {

  /** What a table decided. */
  public static ReferenceDecision of(RouteDecision decision) {
    return new ReferenceDecision(
        decision.outcome(),
        decision.status(),
        nameOf(decision.listener()),
        decision.route(),
        decision.ruleIndex(),
        decision.matchIndex());
  }

  static ReferenceDecision of(Outcome outcome, int status, @Nullable ResolvedListener listener) {
    return new ReferenceDecision(outcome, status, nameOf(listener), null, -1, -1);
  }

  static @Nullable String nameOf(@Nullable ResolvedListener listener) {
    return listener == null ? null : listener.owner() + ":" + listener.name();
  }
}
