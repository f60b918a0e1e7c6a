package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link PathTable} of a virtual host with other entries of that of the same one. For one
 * use.
 *
 * <p>The shards of the paths that are touched are made anew, and all others shared. Of the entries
 * of a path the table itself knows: they are in its conditions, or there is but one, told by its
 * decision.
 */
final class PathTableChange {
  private final PathTable table;
  private final Precedence precedence;
  private final Map<Integer, ShardChange> shards = new LinkedHashMap<>();
  private PathSummary summary;

  PathTableChange(PathTable table, Precedence precedence) {
    this.table = table;
    this.precedence = precedence;
    summary = table.summary();
  }

  /** The changed table; null where it is to be made anew. */
  @Nullable PathTable apply(HostChange change) {
    if (!keepsOrder(change.come())) {
      return null;
    }
    Map<PathMatch, List<RouteEntry>> gone = byPath(change.gone());
    Map<PathMatch, List<RouteEntry>> come = byPath(change.come());
    Set<PathMatch> paths = new LinkedHashSet<>(gone.keySet());
    paths.addAll(come.keySet());
    for (PathMatch path : paths) {
      List<RouteEntry> without = gone.getOrDefault(path, List.of());
      List<RouteEntry> with = come.getOrDefault(path, List.of());
      if (path instanceof PathMatch.Regex) {
        summary = summary.withRegexes(summary.regexes().with(without, with, precedence));
      } else if (PathTableBuilder.isRoot(path)) {
        List<RouteEntry> roots = changed(summary.roots().all(), without, with);
        summary = summary.withRoots(RootEntries.of(roots, precedence));
      } else if (!KeyHash.fits(path.value()) || !changeKey(path, without, with)) {
        return null;
      }
    }
    boolean grpc = change.come().stream().anyMatch(RouteEntry::grpc);
    return build(grpc ? summary.withGrpc() : summary);
  }

  /** Whether what a nested table goes by holds for these entries too: see {@link PathTable}. */
  private boolean keepsOrder(List<RouteEntry> come) {
    return !summary.nested()
        || come.stream()
            .noneMatch(
                entry -> summary.grpc() || entry.grpc() || entry.path() instanceof PathMatch.Regex);
  }

  private static Map<PathMatch, List<RouteEntry>> byPath(List<RouteEntry> entries) {
    Map<PathMatch, List<RouteEntry>> byPath = new LinkedHashMap<>();
    for (RouteEntry entry : entries) {
      byPath.computeIfAbsent(entry.path(), any -> new ArrayList<>()).add(entry);
    }
    return byPath;
  }

  private List<RouteEntry> changed(
      List<RouteEntry> entries, List<RouteEntry> gone, List<RouteEntry> come) {
    List<RouteEntry> changed = new ArrayList<>(entries);
    for (RouteEntry entry : gone) {
      changed.removeIf(each -> each.decision() == entry.decision());
    }
    changed.addAll(come);
    changed.sort(precedence);
    return changed;
  }

  private boolean changeKey(PathMatch path, List<RouteEntry> gone, List<RouteEntry> come) {
    byte[] key = KeyHash.bytes(path.value());
    int length = path.value().length();
    long mixed = KeyHash.mix(summary.hash().sum(key, 0, length));
    int shard = table.index().shard(key, 0, length, mixed, summary.hash());
    ShardChange change =
        shards.computeIfAbsent(shard, any -> new ShardChange(table, any, precedence));
    summary = summary.withEntries(come.size() - gone.size(), path);
    return change.replace(
        key, length, path instanceof PathMatch.Prefix, entries -> changed(entries, gone, come));
  }

  private PathTable build(PathSummary changed) {
    byte[][] tables = table.index().tables();
    RouteDecision[][] decisions = table.decisions();
    ConditionDispatch[][] dispatches = table.dispatches();
    int[][] ranks = table.ranks();
    for (Map.Entry<Integer, ShardChange> each : shards.entrySet()) {
      int shard = each.getKey();
      ShardChange change = each.getValue();
      tables = put(tables, table.index().tables(), shard, change.table());
      decisions = put(decisions, table.decisions(), shard, change.decisions());
      dispatches = put(dispatches, table.dispatches(), shard, change.dispatches());
      if (!changed.nested()) {
        ranks = put(ranks, table.ranks(), shard, change.ranks());
      }
    }
    KeyIndex index = new KeyIndex(tables, table.index().slots());
    return new PathTable(index, decisions, dispatches, ranks, lookedUp(changed, index));
  }

  /** The same, with long paths that know of the keys that came or went. */
  private PathSummary lookedUp(PathSummary changed, KeyIndex index) {
    byte[][] before = table.index().tables();
    byte[][] after = index.tables();
    return before == after
        ? changed
        : changed.withLongPaths(
            changed.longPaths().in(index, shard -> before[shard] != after[shard]));
  }

  /**
   * Puts it there, into a copy of the original where there is none yet, and where it is another.
   */
  private static <T extends @Nullable Object> T[] put(T[] all, T[] original, int place, T value) {
    if (original[place] == value) {
      return all;
    }
    T[] copy = all == original ? original.clone() : all;
    copy[place] = value;
    return copy;
  }
}
