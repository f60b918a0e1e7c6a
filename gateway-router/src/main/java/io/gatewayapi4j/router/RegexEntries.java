package io.gatewayapi4j.router;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a virtual host whose path is a regular expression, in order. Immutable. They are
 * tried one after the other: expressions cannot be looked up.
 */
final class RegexEntries {
  private final EntryConditions[] entries;
  private final int[] ranks;

  /**
   * @param all the entries of the virtual host
   * @param ranks the places of those with regular expressions, rising
   */
  RegexEntries(List<RouteEntry> all, List<Integer> ranks) {
    this.ranks = ranks.stream().mapToInt(Integer::intValue).toArray();
    entries =
        ranks.stream().map(all::get).map(EntryConditions::new).toArray(EntryConditions[]::new);
  }

  /** The decision of the first entry below that rank whose conditions hold; null without one. */
  @Nullable RouteDecision firstBelow(int rank, RequestView request) {
    if (ranks.length == 0 || ranks[0] >= rank) {
      return null;
    }
    boolean grpc = request.grpc();
    for (int i = 0; i < ranks.length && ranks[i] < rank; i++) {
      if (entries[i].hold(request, grpc)) {
        return entries[i].entry().decision();
      }
    }
    return null;
  }
}
