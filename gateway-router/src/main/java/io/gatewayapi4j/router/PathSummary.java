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
    RootEntries roots,
    RegexEntries regexes) {

  PathSummary withRoots(RootEntries any) {
    return new PathSummary(hash, exact, prefixes, longest, nested, grpc, any, regexes);
  }

  PathSummary withRegexes(RegexEntries expressions) {
    return new PathSummary(hash, exact, prefixes, longest, nested, grpc, roots, expressions);
  }

  PathSummary withGrpc() {
    return new PathSummary(hash, exact, prefixes, longest, nested, true, roots, regexes);
  }

  /** The same with so many more entries of a path that is looked up; less, where negative. */
  PathSummary withEntries(int more, PathMatch path) {
    boolean prefix = path instanceof PathMatch.Prefix;
    return new PathSummary(
        hash,
        prefix ? exact : exact.plus(more, path.value()),
        prefix ? prefixes.plus(more, path.value()) : prefixes,
        Math.max(longest, path.value().length()),
        nested,
        grpc,
        roots,
        regexes);
  }
}
