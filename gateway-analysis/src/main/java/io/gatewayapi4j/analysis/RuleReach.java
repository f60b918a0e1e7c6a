package io.gatewayapi4j.analysis;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.ResolvedRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a route, and whether a request reaches it at any listener and host it is served at.
 * Immutable.
 *
 * @param matches the same for each of its matches alone, in the order written; of a rule without
 *     matches none
 */
public record RuleReach(
    ResourceKey route, ResolvedRule rule, Reach reach, List<MatchReach> matches) {
  public RuleReach {
    matches = List.copyOf(matches);
  }

  /**
   * A match of a rule.
   *
   * @param index its place in the rule as written
   */
  public record MatchReach(int index, Reach reach) {}

  /** A request that reaches it; null where none is known. */
  public @Nullable ClientRequest witness() {
    return reach instanceof Reach.Reachable reachable ? reachable.witness() : null;
  }
}
