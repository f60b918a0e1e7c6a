package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * The entries of one virtual host in the form that {@code route()} reads. Immutable.
 *
 * <p>Implementation note. A prefix ends at a slash of the path or at its end, so there is one
 * candidate for each depth. {@link RequestBytes} has the hash of all of them and the places of the
 * slashes; what is left is to look up, from the deepest one, those whose depth occurs here at all.
 * Nothing is walked from node to node: the lookups do not wait for each other.
 *
 * <p>Which entry wins is settled by its rank, its place in the ordered form. Where the entries are
 * {@linkplain #nested nested}, that is every exact path goes before every prefix, the longer prefix
 * before the shorter, and no regular expression is there, the first that is found on the way up has
 * the lowest rank of all, and ends the search. Elsewhere all candidates are looked up, then regular
 * expressions of a lower rank than the best so far are tried in order, and the lowest rank wins.
 */
final class PathTable {
  private static final int NO_RANK = Integer.MAX_VALUE;

  private final KeyIndex index;

  /** By shard and value: the decision of a key whose first entry has no further condition. */
  private final RouteDecision[][] decisions;

  /** By shard and value: of other keys, their conditions. Null where a shard has none. */
  private final ConditionDispatch[][] dispatches;

  /** By shard and value: the rank of the first entry. Empty where nested. */
  private final int[][] ranks;

  private final PathSummary summary;
  private final long[] factors;
  private final long exactDepths;
  private final long prefixDepths;
  private final boolean nested;

  /** What prefixes of one char decide, which any path has. */
  private final @Nullable ConditionDispatch root;

  private final @Nullable RouteDecision rootDecision;

  PathTable(
      KeyIndex index,
      RouteDecision[][] decisions,
      ConditionDispatch[][] dispatches,
      int[][] ranks,
      PathSummary summary) {
    this.index = index;
    this.decisions = decisions;
    this.dispatches = dispatches;
    this.ranks = ranks;
    this.summary = summary;
    factors = summary.hash().factors;
    exactDepths = summary.exactDepths();
    prefixDepths = summary.prefixDepths();
    nested = summary.nested();
    root = summary.root();
    rootDecision = summary.rootDecision();
  }

  /** The length of the longest path that is configured. */
  int longest() {
    return summary.longest();
  }

  KeyIndex index() {
    return index;
  }

  /** The decision of the first entry whose conditions hold; null where there is none. */
  @Nullable RouteDecision find(RequestBytes bytes, RequestView request) {
    return nested ? deepest(bytes, request) : first(bytes, request);
  }

  private @Nullable RouteDecision deepest(RequestBytes bytes, RequestView request) {
    int depth = bytes.depth;
    int end = bytes.end;
    if (bytes.whole && has(exactDepths | prefixDepths, depth)) {
      long found = find(bytes, end);
      if (found != KeyIndex.ABSENT) {
        RouteDecision decision = wholeOrPart(found, bytes, request);
        if (decision != null) {
          return decision;
        }
      }
    }
    int block = end >>> 6;
    long slashes = bytes.slashes[block];
    while (true) {
      while (slashes != 0) {
        int bit = 63 - Long.numberOfLeadingZeros(slashes);
        slashes ^= 1L << bit;
        depth--;
        if (has(prefixDepths, depth)) {
          int length = block << 6 | bit;
          long hash = hash(bytes, length);
          if (!index.absent(hash)) {
            RouteDecision decision = prefix(length, hash, bytes, request);
            if (decision != null) {
              return decision;
            }
          }
        }
      }
      if (block == 0) {
        return root == null ? rootDecision : root.find(bytes, request);
      }
      slashes = bytes.slashes[--block];
    }
  }

  private static boolean has(long depths, int depth) {
    return (depths >>> Math.min(depth, 63) & 1) != 0;
  }

  private long find(RequestBytes bytes, int length) {
    long hash = hash(bytes, length);
    return index.absent(hash) ? KeyIndex.ABSENT : index.find(bytes.path, 0, length, hash);
  }

  /** The hash of the first bytes of the path. */
  private long hash(RequestBytes bytes, int length) {
    int word = length >>> 3;
    long rest = KeyHash.low(KeyHash.word(bytes.path, word << 3), length & 7);
    return KeyHash.mix(bytes.sums[word] + rest * factors[word]);
  }

  private @Nullable RouteDecision prefix(
      int length, long hash, RequestBytes bytes, RequestView request) {
    long found = index.find(bytes.path, 0, length, hash);
    return found == KeyIndex.ABSENT || ((int) found & KeyIndex.PART) == 0
        ? null
        : part(found, bytes, request);
  }

  private @Nullable RouteDecision wholeOrPart(long found, RequestBytes bytes, RequestView request) {
    int record = (int) found;
    if ((record & KeyIndex.WHOLE) != 0) {
      int shard = KeyIndex.shardOf(found);
      int value = KeyIndex.wholeValue(found);
      RouteDecision decision =
          (record & KeyIndex.WHOLE_DEPENDS) == 0
              ? decisions[shard][value]
              : dispatch(shard, value).find(bytes, request);
      if (decision != null) {
        return decision;
      }
    }
    return (record & KeyIndex.PART) == 0 ? null : part(found, bytes, request);
  }

  private @Nullable RouteDecision part(long found, RequestBytes bytes, RequestView request) {
    int shard = KeyIndex.shardOf(found);
    int value = KeyIndex.partValue(found);
    return ((int) found & KeyIndex.PART_DEPENDS) == 0
        ? decisions[shard][value]
        : dispatch(shard, value).find(bytes, request);
  }

  private ConditionDispatch dispatch(int shard, int value) {
    ConditionDispatch[] ofShard = dispatches[shard];
    if (ofShard == null) {
      throw new IllegalStateException("no conditions in shard " + shard);
    }
    return ofShard[value];
  }

  /** The entry of the lowest rank, whatever the order. */
  private @Nullable RouteDecision first(RequestBytes bytes, RequestView request) {
    Best best = bytes.best.none();
    int depth = bytes.depth;
    if (bytes.whole && has(exactDepths | prefixDepths, depth)) {
      long found = find(bytes, bytes.end);
      if (found != KeyIndex.ABSENT) {
        int record = (int) found;
        if ((record & KeyIndex.WHOLE) != 0) {
          offer(
              found,
              KeyIndex.wholeValue(found),
              (record & KeyIndex.WHOLE_DEPENDS) != 0,
              best,
              bytes,
              request);
        }
        offerPart(found, best, bytes, request);
      }
    }
    for (int block = bytes.end >>> 6; block >= 0; block--) {
      long slashes = bytes.slashes[block];
      while (slashes != 0) {
        int bit = 63 - Long.numberOfLeadingZeros(slashes);
        slashes ^= 1L << bit;
        depth--;
        if (has(prefixDepths, depth)) {
          offerPart(find(bytes, block << 6 | bit), best, bytes, request);
        }
      }
    }
    offerRoot(best, bytes, request);
    RouteDecision byRegex = summary.regexes().firstBelow(best.rank, request);
    RouteDecision byPath = best.take();
    return byRegex == null ? byPath : byRegex;
  }

  private void offerPart(long found, Best best, RequestBytes bytes, RequestView request) {
    int record = (int) found;
    if (found != KeyIndex.ABSENT && (record & KeyIndex.PART) != 0) {
      offer(
          found,
          KeyIndex.partValue(found),
          (record & KeyIndex.PART_DEPENDS) != 0,
          best,
          bytes,
          request);
    }
  }

  private void offer(
      long found, int value, boolean depends, Best best, RequestBytes bytes, RequestView request) {
    int shard = KeyIndex.shardOf(found);
    int rank = ranks[shard][value];
    if (rank >= best.rank) {
      return;
    }
    if (depends) {
      dispatch(shard, value).offer(best, bytes, request);
    } else {
      best.rank = rank;
      best.decision = decisions[shard][value];
    }
  }

  private void offerRoot(Best best, RequestBytes bytes, RequestView request) {
    if (root != null) {
      root.offer(best, bytes, request);
    } else if (rootDecision != null && summary.rootRank() < best.rank) {
      best.rank = summary.rootRank();
      best.decision = rootDecision;
    }
  }

  /** Checks that the table is as its notes say. */
  void check() {
    index.check(summary.hash());
    for (int shard = 0; shard < index.shards(); shard++) {
      for (int value = 0; value < decisions[shard].length; value++) {
        ConditionDispatch[] dispatch = dispatches[shard];
        boolean depends = dispatch != null && dispatch[value] != null;
        if (depends == (decisions[shard][value] != null)) {
          throw new IllegalStateException("a value is a decision or conditions, not both");
        }
        if (depends) {
          dispatch(shard, value).check();
        }
      }
    }
  }

  /** The best entry so far of a search that must see all. */
  static final class Best {
    int rank = NO_RANK;
    @Nullable RouteDecision decision;

    Best none() {
      rank = NO_RANK;
      decision = null;
      return this;
    }

    /** Gives it away, so that no thread keeps a table from being collected. */
    @Nullable RouteDecision take() {
      RouteDecision taken = decision;
      decision = null;
      return taken;
    }
  }
}
