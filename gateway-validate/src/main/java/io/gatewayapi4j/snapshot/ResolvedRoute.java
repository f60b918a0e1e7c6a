package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ResourceKey;
import java.util.List;

/**
 * A route of any kind whose rules are resolved; rules that are not valid are left out.
 *
 * @param createdAt when it was created, in seconds since 1970; the lowest number where not known,
 *     which counts as the oldest
 */
public record ResolvedRoute(ResourceKey key, long createdAt, List<ResolvedRule> rules) {
  public ResolvedRoute {
    rules = List.copyOf(rules);
  }
}
