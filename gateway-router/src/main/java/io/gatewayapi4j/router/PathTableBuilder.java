package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the {@link PathTable} of a virtual host. Linear in the number of entries. */
final class PathTableBuilder implements KeyIndexBuilder.Values {
  private static final char SLASH = '/';

  private final KeyHash hash;
  private final List<RouteEntry> entries;
  private final KeyIndexBuilder keys;

  /** By the number of an addition to the keys: the rank of its entry. */
  private int[] rankOf = new int[16];

  private final List<Integer> roots = new ArrayList<>();
  private final List<Integer> regexes = new ArrayList<>();
  private boolean unfit;
  private boolean nested = true;
  private long order = Long.MIN_VALUE;
  private long exactDepths;
  private long prefixDepths;
  private int longest;

  private RouteDecision[][] decisions = {};
  private ConditionDispatch[][] dispatches = {};
  private int[][] ranks = {};

  PathTableBuilder(List<RouteEntry> entries, KeyHash hash) {
    this.hash = hash;
    this.entries = entries;
    keys = new KeyIndexBuilder(hash, entries.size());
    rankOf = new int[Math.max(1, entries.size())];
    int rank = 0;
    for (RouteEntry entry : entries) {
      add(entry, rank++);
    }
  }

  private void add(RouteEntry entry, int rank) {
    PathMatch path = entry.path();
    String value = path.value();
    if (path instanceof PathMatch.Regex) {
      regexes.add(rank);
      nested = false;
    } else if (path instanceof PathMatch.Prefix && value.length() == 1) {
      roots.add(rank);
      follow(Long.MAX_VALUE);
    } else if (KeyHash.fits(value)) {
      add(value, path instanceof PathMatch.Prefix, rank);
    } else {
      unfit = true;
    }
  }

  private void add(String value, boolean prefix, int rank) {
    int number = keys.add(value, prefix);
    rankOf[number] = rank;
    longest = Math.max(longest, value.length());
    long depth = 1L << Math.min(keys.occurrences(number, SLASH), 63);
    if (prefix) {
      prefixDepths |= depth;
      follow(-value.length());
    } else {
      exactDepths |= depth;
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
    RouteDecision rootDecision = null;
    ConditionDispatch root = null;
    int rootRank = roots.isEmpty() ? Integer.MAX_VALUE : roots.get(0);
    if (!roots.isEmpty()) {
      RouteEntry first = entries.get(rootRank);
      if (ConditionDispatch.isFree(first)) {
        rootDecision = first.decision();
      } else {
        root = dispatch(roots);
      }
    }
    return new PathSummary(
        hash,
        exactDepths,
        prefixDepths,
        longest,
        nested,
        root,
        rootDecision,
        rootRank,
        new RegexEntries(entries, regexes));
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
    int rank = rankOf[first];
    if (!nested) {
      ranks[shard][place] = rank;
    }
    RouteEntry entry = entries.get(rank);
    if (ConditionDispatch.isFree(entry)) {
      decisions[shard][place] = entry.decision();
      return false;
    }
    if (dispatches[shard] == null) {
      dispatches[shard] = new ConditionDispatch[decisions[shard].length];
    }
    List<Integer> group = new ArrayList<>();
    for (int number = first; number >= 0; number = keys.next(number)) {
      group.add(rankOf[number]);
    }
    dispatches[shard][place] = dispatch(group);
    return true;
  }

  /** The entries of these ranks; none after one that always holds can ever be reached. */
  private ConditionDispatch dispatch(List<Integer> group) {
    EntryConditions[] conditions = new EntryConditions[group.size()];
    int[] groupRanks = new int[conditions.length];
    int count = 0;
    for (int rank : group) {
      conditions[count] = new EntryConditions(entries.get(rank));
      groupRanks[count++] = rank;
      if (ConditionDispatch.isFree(entries.get(rank))) {
        break;
      }
    }
    return new ConditionDispatch(
        Arrays.copyOf(conditions, count), Arrays.copyOf(groupRanks, count));
  }
}
