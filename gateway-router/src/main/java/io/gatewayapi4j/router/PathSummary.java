package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link PathTable} knows of its entries beside the keys.
 *
 * @param exactDepths the numbers of slashes in exact paths, one bit each; the last for all above
 * @param prefixDepths the same of prefixes
 * @param longest the length of the longest path
 * @param nested whether the first entry found from the deepest prefix up is the first in order
 * @param root the conditions of the entries for any path; null where the first has none
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
    @Nullable ConditionDispatch root,
    @Nullable RouteDecision rootDecision,
    int rootRank,
    RegexEntries regexes) {}
