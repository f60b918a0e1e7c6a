package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * The entries of one virtual host in the form that {@code route()} reads. Immutable.
 *
 * <p>Implementation note. A prefix ends at a slash of the path or at its end, so there is one
 * candidate for each depth. {@link RequestBytes} has the places of the slashes, and the hash of all
 * that is before each word; what is left is to look up, from the deepest one, those whose depth
 * occurs here at all. Where the keys have {@link KeyStarts}, these are asked first, and most paths
 * need not even be read for that. Nothing is walked from node to node: the lookups do not wait for
 * each other.
 *
 * <p>Which entry wins is settled by its {@linkplain Precedence#rank rank}, which no other entry has
 * any part in, so that it lasts while others come and go. Where the entries are {@linkplain #nested
 * nested}, that is every exact path goes before every prefix, the longer prefix before the shorter,
 * and no regular expression is there, the first that is found on the way up has the lowest rank of
 * all, and ends the search. Elsewhere all candidates are looked up, then regular expressions of a
 * lower rank than the best so far are tried in order, and the lowest rank wins.
 */
final class PathTable {
  private static final int NO_RANK = Integer.MAX_VALUE;
  private static final int NO_START = Integer.MAX_VALUE;

  private final byte[][] shards;
  private final int slotMask;

  /** How long the starts are by which keys have their shards; longer than any path without. */
  private final int start;

  /** By shard and value: the decision of a key whose first entry has no further condition. */
  private final RouteDecision[][] decisions;

  /** By shard and value: of other keys, their conditions. Null where a shard has none. */
  private final ConditionDispatch[][] dispatches;

  /** By shard and value: the rank of the first entry. Empty where nested. */
  private final int[][] ranks;

  private final PathSummary summary;

  private final LongPaths longPaths;

  /** How deep the keys are: see {@link PathDepths}. */
  private final long depths;

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
    shards = index.tables();
    slotMask = index.slots() - 1;
    start = index.start() == 0 ? NO_START : index.start();
    this.decisions = decisions;
    this.dispatches = dispatches;
    this.ranks = ranks;
    this.summary = summary;
    depths = summary.exact().bits() | summary.prefixes().bits();
    longPaths = summary.longPaths();
    nested = summary.nested();
    root = summary.roots().conditions();
    rootDecision = summary.roots().decision();
  }

  /** The length of the longest path that is configured. */
  int longest() {
    return summary.longest();
  }

  PathSummary summary() {
    return summary;
  }

  /** By shard and value: see {@link PathTableChange}. */
  RouteDecision[][] decisions() {
    return decisions;
  }

  ConditionDispatch[][] dispatches() {
    return dispatches;
  }

  int[][] ranks() {
    return ranks;
  }

  KeyIndex index() {
    return new KeyIndex(shards, slotMask + 1);
  }

  /** The decision of the first entry whose conditions hold; null where there is none. */
  @Nullable RouteDecision find(RequestBytes bytes, RequestView request) {
    return nested ? deepest(bytes, request) : first(bytes, request);
  }

  /**
   * The decision of a path that was taken and need not be read, where it can be told by its {@link
   * KeyStarts start}; else null.
   */
  @Nullable RouteDecision byStart(RequestBytes bytes, KeyHash hash) {
    if (bytes.end < start) {
      return null;
    }
    long mixed = bytes.startHash(start >>> 3, hash);
    int shard = KeyIndex.shard(mixed, shards.length);
    int value = KeyStarts.value(shards[shard], bytes, mixed);
    return value == KeyStarts.NOTHING ? null : decisions[shard][value];
  }

  /** Its only shard, where it has but one and is nested: see {@link HostShard}. Else null. */
  byte @Nullable [] only() {
    return nested && shards.length == 1 ? shards[0] : null;
  }

  /** The decisions of that. */
  RouteDecision[] onlyDecisions() {
    return decisions[0];
  }

  private @Nullable RouteDecision deepest(RequestBytes bytes, RequestView request) {
    Trunk trunk = search(bytes);
    return next(bytes, trunk)
        ? deepest(find(bytes, trunk), trunk, bytes, request)
        : root(bytes, request);
  }

  /** Goes on with a search of a nested table that has found that record. */
  @Nullable RouteDecision deepest(
      int found, @Nullable Trunk trunk, RequestBytes bytes, RequestView request) {
    int record = found;
    while (true) {
      int whole = bytes.wholeness() & KeyIndex.wholes(record);
      if ((whole | KeyIndex.parts(record)) != 0) {
        RouteDecision decision = decision(record, whole, bytes, request);
        if (decision == null && whole != 0 && KeyIndex.parts(record) != 0) {
          decision = decision(record, 0, bytes, request);
        }
        if (decision != null) {
          return decision;
        }
      }
      if (!next(bytes, trunk)) {
        return root(bytes, request);
      }
      record = find(bytes, trunk);
    }
  }

  /** What prefixes of one char decide. */
  @Nullable RouteDecision root(RequestBytes bytes, RequestView request) {
    return root == null ? rootDecision : root.find(bytes, request);
  }

  /**
   * The decision for the whole (1) or for a part (0). Which of them is known late, and not to be
   * guessed: so it is reckoned with, instead of asked.
   */
  private @Nullable RouteDecision decision(
      int record, int whole, RequestBytes bytes, RequestView request) {
    int value = KeyIndex.value(record, whole);
    return KeyIndex.depends(record, whole)
        ? dispatch(bytes.shard, value).find(bytes, request)
        : decisions[bytes.shard][value];
  }

  /** Starts a search; among the prefixes of a trunk where it gives one, which then goes on. */
  private @Nullable Trunk search(RequestBytes bytes) {
    if (bytes.end >= start) {
      long mixed = bytes.startHash(start >>> 3, summary.hash());
      bytes.startShard = KeyIndex.shard(mixed, shards.length);
    }
    if (bytes.goesOn()) {
      return searchLong(bytes);
    }
    bytes.searchFirst(LongPaths.LONG, depths);
    return null;
  }

  private @Nullable Trunk searchLong(RequestBytes bytes) {
    KeyHash hash = summary.hash();
    if (!longPaths.startsWith(bytes, hash)) {
      bytes.readFirst(hash);
      bytes.searchFirst(Long.BYTES, depths);
      return null;
    }
    Trunk trunk = longPaths.find(bytes, hash);
    if (trunk == null) {
      bytes.readFirst(hash);
      bytes.searchFirst(LongPaths.LONG, depths);
      return null;
    }
    int shared = bytes.shared(trunk);
    if (shared < LongPaths.LONG) {
      bytes.readAll(hash);
      bytes.searchAll(depths);
      return null;
    }
    bytes.search(trunk, shared);
    return trunk;
  }

  private boolean next(RequestBytes bytes, @Nullable Trunk trunk) {
    return trunk == null ? next(bytes, shards, slotMask, start) : trunk.next(bytes);
  }

  /**
   * Goes up to the next prefix of the path that may be a key, and tells whether there is one. The
   * loop calls nothing, so that what it needs stays in registers; that is what variables are for
   * here, and a shift rather than an index for the depths.
   */
  private static boolean next(RequestBytes bytes, byte[][] shards, int slotMask, int start) {
    byte[] path = bytes.path;
    long[] sums = bytes.sums;
    long[] allEnds = bytes.ends;
    long restFactor = bytes.restFactor;
    int startShard = bytes.startShard;
    int block = bytes.block;
    long ends = bytes.endsLeft;
    int depth = bytes.depth;
    long left = bytes.depthsLeft;
    while (left != 0) {
      while (ends == 0) {
        ends = allEnds[--block];
      }
      int above = Long.numberOfLeadingZeros(ends);
      ends ^= Long.MIN_VALUE >>> above;
      boolean occurs = left < 0;
      left = depth > 63 ? left : left << 1;
      depth--;
      if (occurs) {
        int length = (block << 6) + (above ^ 63);
        int word = length >>> 3;
        long rest = KeyHash.low(KeyHash.word(path, word << 3), length);
        long hash = KeyHash.mix(sums[word] + rest * restFactor);
        int shard = length >= start ? startShard : KeyIndex.shard(hash, shards.length);
        byte[] table = shards[shard];
        if (!KeyIndex.absent(KeyIndex.homeSlot(table, slotMask, hash), hash)) {
          bytes.block = block;
          bytes.endsLeft = ends;
          bytes.depth = depth;
          bytes.depthsLeft = left;
          bytes.length = length;
          bytes.hash = hash;
          bytes.shard = shard;
          return true;
        }
      }
    }
    return false;
  }

  /** The record of the prefix that was found; {@link KeyIndex#ABSENT} where it is no key. */
  private int find(RequestBytes bytes, @Nullable Trunk trunk) {
    if (trunk != null) {
      return bytes.record;
    }
    return KeyIndex.find(shards[bytes.shard], bytes.path, 0, bytes.length, bytes.hash);
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
    Trunk trunk = search(bytes);
    while (next(bytes, trunk)) {
      offer(best, bytes, trunk, request);
    }
    offerRoot(best, bytes, request);
    summary.regexes().offer(best, request);
    return best.take();
  }

  private void offer(Best best, RequestBytes bytes, @Nullable Trunk trunk, RequestView request) {
    int record = find(bytes, trunk);
    if ((bytes.wholeness() & KeyIndex.wholes(record)) != 0) {
      offer(record, 1, best, bytes, request);
    }
    if (KeyIndex.parts(record) != 0) {
      offer(record, 0, best, bytes, request);
    }
  }

  private void offer(int record, int whole, Best best, RequestBytes bytes, RequestView request) {
    int shard = bytes.shard;
    int value = KeyIndex.value(record, whole);
    int rank = ranks[shard][value];
    if (rank > best.rank) {
      return;
    }
    if (KeyIndex.depends(record, whole)) {
      dispatch(shard, value).offer(best, bytes, request);
    } else {
      best.offer(rank, decisions[shard][value]);
    }
  }

  private void offerRoot(Best best, RequestBytes bytes, RequestView request) {
    if (root != null) {
      root.offer(best, bytes, request);
    } else if (rootDecision != null) {
      best.offer(summary.roots().rank(), rootDecision);
    }
  }

  /** Checks that the table is as its notes say. */
  void check() {
    index().check(summary.hash());
    checkDepths();
    checkLongPaths();
    for (int shard = 0; shard < shards.length; shard++) {
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

  private void checkDepths() {
    long exact = 0;
    long prefixes = 0;
    for (byte[] table : shards) {
      long ofShard = 0;
      for (int slot = 0; slot <= slotMask; slot++) {
        int at = KeyIndex.entry(table, slot);
        int record = at == 0 ? KeyIndex.ABSENT : KeyHash.half(table, at);
        int length = KeyIndex.length(record);
        long depth =
            1L
                << PathDepths.of(
                    KeyHash.occurrences(table, at + Integer.BYTES, length, PathDepths.SEPARATOR));
        ofShard |= at == 0 ? 0 : depth;
        exact |= (record & KeyIndex.WHOLE) == 0 ? 0 : depth;
        prefixes |= (record & KeyIndex.PART) == 0 ? 0 : depth;
      }
      if (ofShard != KeyIndex.depths(table)) {
        throw new IllegalStateException("a shard with other depths than those of its keys");
      }
    }
    if (exact != summary.exact().bits() || prefixes != summary.prefixes().bits()) {
      throw new IllegalStateException("depths other than those of the keys");
    }
  }

  private void checkLongPaths() {
    longPaths.check(index());
    for (byte[] table : shards) {
      for (int slot = 0; slot <= slotMask; slot++) {
        int at = KeyIndex.entry(table, slot);
        int length = at == 0 ? 0 : KeyIndex.length(KeyHash.half(table, at));
        if (!longPaths.cover(table, at + Integer.BYTES, length, summary.hash())) {
          throw new IllegalStateException("a long path that is not known");
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

    /** Takes an entry that is before the best so far. */
    void offer(int otherRank, RouteDecision other) {
      if (otherRank < rank || (otherRank == rank && isSenior(other))) {
        rank = otherRank;
        decision = other;
      }
    }

    /** Only calls of gRPC have two paths of one rank: by name and by expression. */
    private boolean isSenior(RouteDecision other) {
      return decision == null || Precedence.SENIORITY.compare(other, decision) < 0;
    }

    /** Gives it away, so that no thread keeps a table from being collected. */
    @Nullable RouteDecision take() {
      RouteDecision taken = decision;
      decision = null;
      return taken;
    }
  }
}
