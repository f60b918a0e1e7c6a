package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PathTable} knows of its entries beside the keys. After a change the depths and the
 * length may be those of entries that are gone: that costs lookups, and changes no answer.
 *
 * @param exactDepths the numbers of slashes in exact paths, one bit each; the last for all above
 * @param prefixDepths the same of prefixes
 * @param longest the length of the longest path
 * @param nested whether the first entry found from the deepest prefix up is the first in order
 * @param grpc whether any entry is for gRPC calls only
 * @param root the conditions of the entries for any path; null where there is one without any
 * @param rootDecision the decision for any path; null where there is none or it has conditions
 * @param rootRank the rank of the first entry for any path
 * @param regexes the entries with regular expressions
 */
record PathSummary(
    KeyHash hash,
    long exactDepths,
    long prefixDepths,
    int longest,
    boolean nested,
    boolean grpc,
    List<RouteEntry> roots,
    @Nullable ConditionDispatch root,
    @Nullable RouteDecision rootDecision,
    int rootRank,
    RegexEntries regexes) {

  /** The same with these entries for any path, in order. */
  PathSummary withRoots(List<RouteEntry> entries, Precedence precedence) {
    boolean free = entries.size() == 1 && ConditionDispatch.isFree(entries.get(0));
    return new PathSummary(
        hash,
        exactDepths,
        prefixDepths,
        longest,
        nested,
        grpc,
        List.copyOf(entries),
        free || entries.isEmpty() ? null : new ConditionDispatch(entries, precedence),
        free ? entries.get(0).decision() : null,
        free ? precedence.rank(entries.get(0)) : 0,
        regexes);
  }

  /** The same with one more path, of a kind that is looked up. */
  PathSummary withPath(PathMatch path) {
    boolean prefix = path instanceof PathMatch.Prefix;
    long depth = depth((int) path.value().chars().filter(c -> c == '/').count());
    return new PathSummary(
        hash,
        prefix ? exactDepths : exactDepths | depth,
        prefix ? prefixDepths | depth : prefixDepths,
        Math.max(longest, path.value().length()),
        nested,
        grpc,
        roots,
        root,
        rootDecision,
        rootRank,
        regexes);
  }

  /** The bit of paths with so many slashes. */
  static long depth(int slashes) {
    return 1L << Math.min(slashes, 63);
  }

  PathSummary withRegexes(RegexEntries expressions) {
    return new PathSummary(
        hash,
        exactDepths,
        prefixDepths,
        longest,
        nested,
        grpc,
        roots,
        root,
        rootDecision,
        rootRank,
        expressions);
  }

  PathSummary withGrpc() {
    return new PathSummary(
        hash,
        exactDepths,
        prefixDepths,
        longest,
        nested,
        true,
        roots,
        root,
        rootDecision,
        rootRank,
        regexes);
  }
}
