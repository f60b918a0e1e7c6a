package io.gatewayapi4j.router;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one path in one virtual host, by the conditions that they have beside it.
 * Immutable.
 *
 * <p>Many entries that want different values of one header, query parameter or method are not tried
 * one after the other: {@link ConditionNode} looks up the value of the request.
 */
final class ConditionDispatch {
  private final RouteDecision[] decisions;
  private final int[] ranks;
  private final boolean grpc;
  private final ConditionNode node;

  /**
   * @param entries in order
   * @param ranks their places in the virtual host, rising
   */
  ConditionDispatch(EntryConditions[] entries, int[] ranks) {
    this.ranks = ranks;
    decisions = new RouteDecision[entries.length];
    List<Candidate> candidates = new ArrayList<>(entries.length);
    boolean anyGrpc = false;
    for (int place = 0; place < entries.length; place++) {
      decisions[place] = entries[place].entry().decision();
      candidates.add(Candidate.of(place, entries[place]));
      anyGrpc |= entries[place].entry().grpc();
    }
    grpc = anyGrpc;
    node = ConditionNode.of(candidates);
  }

  /** Whether an entry has no condition beside its path. */
  static boolean isFree(RouteEntry entry) {
    return !entry.grpc()
        && entry.method() == null
        && entry.headers().isEmpty()
        && entry.queryParams().isEmpty();
  }

  /** The decision of the first entry whose conditions hold; null where there is none. */
  @Nullable RouteDecision find(RequestBytes bytes, RequestView request) {
    int place = place(bytes, request);
    return place == decisions.length ? null : decisions[place];
  }

  /** Improves on the best entry so far. */
  void offer(PathTable.Best best, RequestBytes bytes, RequestView request) {
    if (ranks[0] >= best.rank) {
      return;
    }
    int place = place(bytes, request);
    if (place < decisions.length && ranks[place] < best.rank) {
      best.rank = ranks[place];
      best.decision = decisions[place];
    }
  }

  private int place(RequestBytes bytes, RequestView request) {
    return node.first(decisions.length, bytes, request, grpc && request.grpc());
  }

  /** Checks that every entry can be reached, and that the ranks rise. */
  void check() {
    for (int place = 1; place < ranks.length; place++) {
      if (ranks[place] <= ranks[place - 1]) {
        throw new IllegalStateException("ranks that do not rise");
      }
    }
    boolean[] seen = new boolean[decisions.length];
    node.collect(seen);
    for (boolean reached : seen) {
      if (!reached) {
        throw new IllegalStateException("an entry that is not reached");
      }
    }
  }
}
