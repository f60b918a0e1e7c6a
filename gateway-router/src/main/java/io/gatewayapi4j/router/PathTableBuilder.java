package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the {@link PathTable} of a virtual host. Linear in the number of entries. */
final class PathTableBuilder implements KeyIndexBuilder.Values {
  private static final char SLASH = '/';

  /** From so many entries it is told how long paths are. */
  private static final int SAMPLE = 128;

  private final KeyHash hash;
  private final Precedence precedence;
  private final RouteEntry[] entries;
  private final KeyIndexBuilder keys;

  /** By the number of an addition to the keys: the place of its entry. */
  private final int[] placeOf;

  /** By the same: the decision of an entry that has no condition but its path. */
  private final @Nullable RouteDecision[] freeDecisionOf;

  private final List<RouteEntry> roots = new ArrayList<>();
  private final List<RouteEntry> regexes = new ArrayList<>();
  private boolean unfit;
  private final boolean nested;
  private boolean grpc;
  private boolean empty;
  private final int[] exactDepths = new int[PathDepths.COUNT];
  private final int[] prefixDepths = new int[PathDepths.COUNT];
  private int longest;

  private RouteDecision[][] decisions = {};
  private ConditionDispatch[][] dispatches = {};
  private int[][] ranks = {};

  /**
   * Takes the entries of a virtual host.
   *
   * @param made them all in the order in which they were made: in any other they are read slowly
   */
  PathTableBuilder(VirtualHost host, RouteEntry[] made, Precedence precedence, KeyHash hash) {
    this.hash = hash;
    this.precedence = precedence;
    entries = made;
    keys = new KeyIndexBuilder(hash, made.length);
    placeOf = new int[made.length];
    freeDecisionOf = new RouteDecision[made.length];
    keys.expect(chars());
    for (int place = 0; place < made.length; place++) {
      add(made[place], place);
    }
    roots.sort(precedence);
    regexes.sort(precedence);
    nested = regexes.isEmpty() && (!(grpc || empty) || isNested(host.entries()));
  }

  /** About how many chars all paths have. */
  private long chars() {
    int sample = Math.min(SAMPLE, entries.length);
    long chars = 0;
    for (int place = 0; place < sample; place++) {
      chars += entries[place].path().value().length();
    }
    return sample == 0 ? 0 : chars * entries.length / sample;
  }

  private void add(RouteEntry entry, int place) {
    PathMatch path = entry.path();
    String value = path.value();
    grpc |= entry.grpc();
    empty |= value.isEmpty();
    if (path instanceof PathMatch.Regex) {
      regexes.add(entry);
    } else if (isRoot(path)) {
      roots.add(entry);
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
    int[] depths = prefix ? prefixDepths : exactDepths;
    depths[PathDepths.of(slashes)]++;
  }

  /**
   * Whether the order leads from exact paths over the longest prefix to the root. Precedence has
   * entries of HTTPRoutes so, but for an empty prefix, which stands behind the root; those of
   * GRPCRoutes stand before them, in an order of their own.
   */
  private static boolean isNested(List<RouteEntry> ordered) {
    long before = Long.MIN_VALUE;
    for (RouteEntry entry : ordered) {
      PathMatch path = entry.path();
      long prefix = isRoot(path) ? Long.MAX_VALUE : -path.value().length();
      long place = path instanceof PathMatch.Exact ? Long.MIN_VALUE : prefix;
      if (place < before) {
        return false;
      }
      before = place;
    }
    return true;
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
        firstElements(),
        RootEntries.of(roots, precedence),
        new RegexEntries(regexes, precedence));
  }

  private @Nullable FirstElements firstElements() {
    long depths = new PathDepths(exactDepths).bits() | new PathDepths(prefixDepths).bits();
    if (!FirstElements.areWorthIt(depths)) {
      return null;
    }
    FirstElements elements = new FirstElements();
    for (int number = 0; number < keys.count(); number++) {
      elements.add(keys.bytes(), keys.start(number), keys.length(number), hash);
    }
    return elements;
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
    RouteDecision decision = keys.next(first) < 0 ? freeDecisionOf[first] : null;
    if (decision != null) {
      decisions[shard][place] = decision;
      if (!nested) {
        ranks[shard][place] = precedence.rank(entries[placeOf[first]]);
      }
      return false;
    }
    List<RouteEntry> ordered = ordered(first);
    if (!nested) {
      ranks[shard][place] = precedence.rank(ordered.get(0));
    }
    if (dispatches[shard] == null) {
      dispatches[shard] = new ConditionDispatch[decisions[shard].length];
    }
    dispatches[shard][place] = new ConditionDispatch(ordered, precedence);
    return true;
  }

  /** The entries of a key, in the order of precedence. */
  private List<RouteEntry> ordered(int first) {
    HostEntries group = new HostEntries(precedence);
    for (int number = first; number >= 0; number = keys.next(number)) {
      group.accept(entries[placeOf[number]]);
    }
    return Arrays.asList(group.sorted());
  }
}
