package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the {@link PathTable} of a virtual host. Linear in the number of entries. */
final class PathTableBuilder implements KeyIndexBuilder.Values {
  private final ListenerEntries all;
  private final KeyPool pool;
  private final KeyHash hash;
  private final Precedence precedence;

  /** The numbers of the entries that are looked up by a key. */
  private final int[] keyed;

  private int keyedCount;
  private final KeyIndexBuilder keys;
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

  /** Takes the entries of a virtual host. */
  PathTableBuilder(VirtualHost host, HostEntries entries) {
    all = entries.all();
    pool = all.keys();
    hash = pool.hash();
    precedence = all.precedence();
    keyed = new int[entries.size()];
    for (int place = 0; place < entries.size(); place++) {
      add(entries.number(place));
    }
    roots.sort(precedence);
    regexes.sort(precedence);
    nested = regexes.isEmpty() && (!(grpc || empty) || isNested(host.entries()));
    keys = new KeyIndexBuilder(pool, keyed, keyedCount, nested ? startLength() : 0);
  }

  private int startLength() {
    return KeyStarts.length(pool, keyed, keyedCount, number -> all.freeDecision(number) != null);
  }

  private void add(int number) {
    grpc |= Precedence.isGrpc(all.rank(number));
    if (pool.isKey(number)) {
      keyed[keyedCount++] = number;
      addDepth(pool.about(number));
    } else {
      addWithoutKey(all.entry(number));
    }
  }

  private void addWithoutKey(RouteEntry entry) {
    if (entry.path() instanceof PathMatch.Regex) {
      regexes.add(entry);
    } else if (isRoot(entry.path())) {
      roots.add(entry);
    } else {
      unfit = true;
    }
  }

  /** Whether it is the prefix of every path. */
  static boolean isRoot(PathMatch path) {
    return path instanceof PathMatch.Prefix && path.value().length() == 1;
  }

  private void addDepth(int about) {
    int length = KeyPool.length(about);
    longest = Math.max(longest, length);
    empty |= length == 0;
    int[] depths = KeyPool.isPart(about) ? prefixDepths : exactDepths;
    depths[PathDepths.of(KeyPool.separators(about))]++;
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
    return new PathTable(index, decisions, dispatches, ranks, summary(index));
  }

  private PathSummary summary(KeyIndex index) {
    return new PathSummary(
        hash,
        new PathDepths(exactDepths),
        new PathDepths(prefixDepths),
        longest,
        nested,
        grpc,
        LongPaths.of(pool, keyed, keyedCount, longest, hash).in(index, any -> true),
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
  public boolean value(int shard, int place, int number, int next) {
    RouteDecision decision = next < 0 ? all.freeDecision(number) : null;
    if (decision != null) {
      decisions[shard][place] = decision;
      if (!nested) {
        ranks[shard][place] = all.rank(number);
      }
      return false;
    }
    List<RouteEntry> ordered = ordered(number, next);
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
  private List<RouteEntry> ordered(int first, int next) {
    HostEntries group = new HostEntries(all);
    group.add(first);
    for (int place = next; place >= 0; place = keys.next(place)) {
      group.add(keys.number(place));
    }
    return Arrays.asList(group.sorted());
  }
}
