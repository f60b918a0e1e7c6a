package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;

/**
 * What a {@link PathTable} knows of its entries beside the keys.
 *
 * @param exact how deep the exact paths are
 * @param prefixes how deep the prefixes are
 * @param longest the length of the longest path; after a change, maybe of one that is gone
 * @param nested whether the first entry found from the deepest prefix up is the first in order
 * @param grpc whether any entry is for gRPC calls only; after a change, or was
 * @param longPaths what is known of the long ones; after a change, maybe of some that are gone
 * @param roots the entries for any path
 * @param regexes the entries with regular expressions
 */
record PathSummary(
    KeyHash hash,
    PathDepths exact,
    PathDepths prefixes,
    int longest,
    boolean nested,
    boolean grpc,
    LongPaths longPaths,
    RootEntries roots,
    RegexEntries regexes) {

  PathSummary withRoots(RootEntries any) {
    return new PathSummary(hash, exact, prefixes, longest, nested, grpc, longPaths, any, regexes);
  }

  PathSummary withRegexes(RegexEntries expressions) {
    return new PathSummary(
        hash, exact, prefixes, longest, nested, grpc, longPaths, roots, expressions);
  }

  PathSummary withLongPaths(LongPaths paths) {
    return new PathSummary(hash, exact, prefixes, longest, nested, grpc, paths, roots, regexes);
  }

  PathSummary withGrpc() {
    return new PathSummary(hash, exact, prefixes, longest, nested, true, longPaths, roots, regexes);
  }

  /** The same with so many more entries of a path that is looked up; less, where negative. */
  PathSummary withEntries(int more, PathMatch path) {
    boolean prefix = path instanceof PathMatch.Prefix;
    String value = path.value();
    return new PathSummary(
        hash,
        prefix ? exact : exact.plus(more, value),
        prefix ? prefixes.plus(more, value) : prefixes,
        Math.max(longest, value.length()),
        nested,
        grpc,
        longPaths.plus(value, hash),
        roots,
        regexes);
  }
}
