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
  /** All of them, also those that none before leaves anything to. */
  private final List<RouteEntry> entries;

  /** Of those that can be reached. */
  private final RouteDecision[] decisions;

  private final int[] ranks;
  private final boolean grpc;
  private final ConditionNode node;

  /** A dispatch among entries in order. */
  ConditionDispatch(List<RouteEntry> entries, Precedence precedence) {
    this.entries = List.copyOf(entries);
    int reached = reached(entries);
    decisions = new RouteDecision[reached];
    ranks = new int[reached];
    List<Candidate> candidates = new ArrayList<>(reached);
    boolean anyGrpc = false;
    for (int place = 0; place < reached; place++) {
      RouteEntry entry = entries.get(place);
      decisions[place] = entry.decision();
      ranks[place] = precedence.rank(entry);
      candidates.add(Candidate.of(place, new EntryConditions(entry)));
      anyGrpc |= entry.grpc();
    }
    grpc = anyGrpc;
    node = ConditionNode.of(candidates);
  }

  /** How many there are up to the first that always holds. */
  private static int reached(List<RouteEntry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (isFree(entries.get(i))) {
        return i + 1;
      }
    }
    return entries.size();
  }

  List<RouteEntry> entries() {
    return entries;
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
    if (ranks[0] > best.rank) {
      return;
    }
    int place = place(bytes, request);
    if (place < decisions.length) {
      best.offer(ranks[place], decisions[place]);
    }
  }

  private int place(RequestBytes bytes, RequestView request) {
    return node.first(decisions.length, bytes, request, grpc && request.grpc());
  }

  /** Checks that all are reached that can be, and that the ranks do not fall. */
  void check() {
    for (int place = 1; place < ranks.length; place++) {
      if (ranks[place] < ranks[place - 1]) {
        throw new IllegalStateException("ranks that fall");
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
