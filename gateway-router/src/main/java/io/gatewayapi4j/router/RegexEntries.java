package io.gatewayapi4j.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The entries of a virtual host whose path is a regular expression, in order. Immutable. They are
 * tried one after the other: expressions cannot be looked up.
 */
final class RegexEntries {
  private final EntryConditions[] entries;
  private final int[] ranks;

  /** Of entries in order. */
  RegexEntries(List<RouteEntry> all, Precedence precedence) {
    this(all.stream().map(EntryConditions::new).toArray(EntryConditions[]::new), precedence);
  }

  private RegexEntries(EntryConditions[] entries, Precedence precedence) {
    this.entries = entries;
    ranks = new int[entries.length];
    Arrays.setAll(ranks, i -> precedence.rank(entries[i].entry()));
  }

  /** The same without some and with others. */
  RegexEntries with(List<RouteEntry> gone, List<RouteEntry> come, Precedence precedence) {
    List<EntryConditions> all = new ArrayList<>(Arrays.asList(entries));
    all.removeIf(
        each -> gone.stream().anyMatch(entry -> entry.decision() == each.entry().decision()));
    come.forEach(entry -> all.add(new EntryConditions(entry)));
    all.sort(Comparator.comparing(EntryConditions::entry, precedence));
    return new RegexEntries(all.toArray(new EntryConditions[0]), precedence);
  }

  boolean isEmpty() {
    return entries.length == 0;
  }

  /** Improves on the best entry so far by the first of a lower rank whose conditions hold. */
  void offer(PathTable.Best best, RequestView request) {
    if (ranks.length == 0 || ranks[0] > best.rank) {
      return;
    }
    boolean grpc = request.grpc();
    for (int i = 0; i < ranks.length && ranks[i] <= best.rank; i++) {
      if (entries[i].hold(request, grpc)) {
        best.offer(ranks[i], entries[i].entry().decision());
        return;
      }
    }
  }
}
