package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the {@link PathTable} of a virtual host. Linear in the number of entries. */
final class PathTableBuilder implements KeyIndexBuilder.Values {
  private static final char SLASH = '/';

  /** The entries that are read ahead: what belongs to them stays in the nearest cache. */
  private static final int BLOCK = 128;

  private final KeyHash hash;
  private final Precedence precedence;
  private final RouteEntry[] entries;
  private final KeyIndexBuilder keys;
  private final PathMatch[] fetchedPaths;
  private final String[] fetched;

  /** By the number of an addition to the keys: the place of its entry. */
  private final int[] placeOf;

  /** By the same: the decision of an entry that has no condition but its path. */
  private final @Nullable RouteDecision[] freeDecisionOf;

  private final List<RouteEntry> roots = new ArrayList<>();
  private final List<RouteEntry> regexes = new ArrayList<>();
  private boolean unfit;
  private boolean nested = true;
  private boolean grpc;
  private long order = Long.MIN_VALUE;
  private final int[] exactDepths = new int[PathDepths.COUNT];
  private final int[] prefixDepths = new int[PathDepths.COUNT];
  private int longest;

  private RouteDecision[][] decisions = {};
  private ConditionDispatch[][] dispatches = {};
  private int[][] ranks = {};

  /** Takes entries in the order of that precedence. */
  PathTableBuilder(List<RouteEntry> entries, Precedence precedence, KeyHash hash) {
    this.hash = hash;
    this.precedence = precedence;
    this.entries = entries.toArray(new RouteEntry[0]);
    keys = new KeyIndexBuilder(hash, entries.size());
    placeOf = new int[entries.size()];
    freeDecisionOf = new RouteDecision[entries.size()];
    fetchedPaths = new PathMatch[Math.min(BLOCK, entries.size())];
    fetched = new String[fetchedPaths.length];
    for (int from = 0; from < this.entries.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, this.entries.length);
      long chars = fetch(from, to);
      if (from == 0) {
        keys.expect(chars * this.entries.length / to);
      }
      for (int place = from; place < to; place++) {
        add(this.entries[place], place);
      }
    }
  }

  /**
   * Reads something of all that adding these entries will read. In their order entries are far from
   * each other; in loops so short the waits for memory overlap.
   *
   * @return the number of chars of their paths
   */
  private long fetch(int from, int to) {
    for (int place = from; place < to; place++) {
      fetchedPaths[place - from] = entries[place].path();
    }
    for (int i = 0; i < to - from; i++) {
      fetched[i] = fetchedPaths[i].value();
    }
    long chars = 0;
    int last = 0;
    for (int i = 0; i < to - from; i++) {
      String path = fetched[i];
      chars += path.length();
      last |= path.isEmpty() ? 0 : path.charAt(path.length() - 1);
    }
    return last < 0 ? 0 : chars;
  }

  private void add(RouteEntry entry, int place) {
    PathMatch path = entry.path();
    String value = path.value();
    grpc |= entry.grpc();
    if (path instanceof PathMatch.Regex) {
      regexes.add(entry);
      nested = false;
    } else if (isRoot(path)) {
      roots.add(entry);
      follow(Long.MAX_VALUE);
    } else if (KeyHash.fits(value)) {
      int number = keys.add(value, path instanceof PathMatch.Prefix);
      placeOf[number] = place;
      freeDecisionOf[number] = ConditionDispatch.isFree(entry) ? entry.decision() : null;
      addDepth(value.length(), keys.occurrences(number, SLASH), path instanceof PathMatch.Prefix);
    } else {
      unfit = true;
    }
  }

  /** Whether it is the prefix of every path. */
  static boolean isRoot(PathMatch path) {
    return path instanceof PathMatch.Prefix && path.value().length() == 1;
  }

  private void addDepth(int length, int slashes, boolean prefix) {
    longest = Math.max(longest, length);
    if (prefix) {
      prefixDepths[PathDepths.of(slashes)]++;
      follow(-length);
    } else {
      exactDepths[PathDepths.of(slashes)]++;
      follow(Long.MIN_VALUE);
    }
  }

  /** Notes the place of an entry on the way from exact path over the longest prefix to the root. */
  private void follow(long place) {
    nested &= place >= order;
    order = place;
  }

  /** Whether an entry could not be put into the table, since its path is no path of the kind. */
  boolean unfit() {
    return unfit;
  }

  /** The table; null where the hash makes too many collisions. */
  @Nullable PathTable build() {
    KeyIndex index = keys.build(this);
    if (index == null) {
      return null;
    }
    return new PathTable(index, decisions, dispatches, ranks, summary());
  }

  private PathSummary summary() {
    return new PathSummary(
        hash,
        new PathDepths(exactDepths),
        new PathDepths(prefixDepths),
        longest,
        nested,
        grpc,
        RootEntries.of(roots, precedence),
        new RegexEntries(regexes, precedence));
  }

  @Override
  public void shards(int count) {
    decisions = new RouteDecision[count][];
    dispatches = new ConditionDispatch[count][];
    ranks = nested ? new int[0][] : new int[count][];
  }

  @Override
  public void shard(int shard, int count) {
    decisions[shard] = new RouteDecision[count];
    if (!nested) {
      ranks[shard] = new int[count];
    }
  }

  @Override
  public boolean value(int shard, int place, int first) {
    if (!nested) {
      ranks[shard][place] = precedence.rank(entries[placeOf[first]]);
    }
    RouteDecision decision = freeDecisionOf[first];
    if (decision != null && keys.next(first) < 0) {
      decisions[shard][place] = decision;
      return false;
    }
    if (dispatches[shard] == null) {
      dispatches[shard] = new ConditionDispatch[decisions[shard].length];
    }
    List<RouteEntry> group = new ArrayList<>();
    for (int number = first; number >= 0; number = keys.next(number)) {
      group.add(entries[placeOf[number]]);
    }
    dispatches[shard][place] = new ConditionDispatch(group, precedence);
    return true;
  }
}
