package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PathTable} knows of its entries beside the keys.
 *
 * @param exact how deep the exact paths are
 * @param prefixes how deep the prefixes are
 * @param longest the length of the longest path; after a change, maybe of one that is gone
 * @param nested whether the first entry found from the deepest prefix up is the first in order
 * @param grpc whether any entry is for gRPC calls only; after a change, or was
 * @param firstElements where the paths are many elements deep, a filter of the first; else null
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
    @Nullable FirstElements firstElements,
    RootEntries roots,
    RegexEntries regexes) {

  PathSummary withRoots(RootEntries any) {
    return new PathSummary(
        hash, exact, prefixes, longest, nested, grpc, firstElements, any, regexes);
  }

  PathSummary withRegexes(RegexEntries expressions) {
    return new PathSummary(
        hash, exact, prefixes, longest, nested, grpc, firstElements, roots, expressions);
  }

  PathSummary withGrpc() {
    return new PathSummary(
        hash, exact, prefixes, longest, nested, true, firstElements, roots, regexes);
  }

  /**
   * The same with so many more entries of a path that is looked up; less, where negative.
   *
   * @return null where it takes all paths to tell
   */
  @Nullable PathSummary withEntries(int more, PathMatch path) {
    boolean prefix = path instanceof PathMatch.Prefix;
    PathDepths exacts = prefix ? exact : exact.plus(more, path.value());
    PathDepths others = prefix ? prefixes.plus(more, path.value()) : prefixes;
    if (firstElements == null && FirstElements.areWorthIt(exacts.bits() | others.bits())) {
      return null;
    }
    return new PathSummary(
        hash,
        exacts,
        others,
        Math.max(longest, path.value().length()),
        nested,
        grpc,
        firstElements == null || more <= 0 ? firstElements : firstElements.plus(path.value(), hash),
        roots,
        regexes);
  }
}
