package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * One shard of the hosts of a {@link HostTable}: their names, as in {@link KeyIndex}, and what each
 * leads to. Immutable.
 *
 * <p>Implementation note. What a host leads to stands by its slot rather than by its value, so that
 * it can be asked for before the name has been read; and with the chain stands what the search
 * among the paths of its first virtual host goes by. Of many hosts, little is in the cache: so all
 * of that is in one line of it, and the processor waits for it once, while it compares the name. Of
 * most requests neither the chain nor its {@link PathTable} is ever looked at: a path of which no
 * more than a block matters is searched for in the only shard of a nested table, whose depths stand
 * there too, and nothing is asked but what the found record decides by itself. Where that table has
 * {@link KeyStarts}, the path is not even looked through for the ends of its elements, if it is one
 * of most.
 */
final class HostShard {
  // What stands there for a slot, from four times its number on; nothing for a free one.
  private static final int TABLE = 0;
  private static final int DECISIONS = 1;

  /** The chain once more where more than a block of a path may matter; else null. */
  private static final int LONG = 2;

  private static final int CHAIN = 3;
  private static final int EACH = 2;

  private static final RouteDecision[] NO_DECISIONS = {};

  /** Empty where the only chain is that of any name, or of one that need not be looked up. */
  private final byte[] names;

  private final int slotMask;
  private final @Nullable Object[] beginnings;

  /**
   * A shard.
   *
   * @param names the shard of the index, each key of which has one value
   * @param chains by value
   */
  HostShard(byte[] names, int slots, HostChain[] chains) {
    this(names, slots - 1, new Object[slots << EACH]);
    for (int place = 0; place < slots; place++) {
      if (KeyIndex.entry(names, place) != 0) {
        put(place, chains[KeyIndex.record(names, place) >>> KeyIndex.VALUE]);
      }
    }
  }

  /** One chain, at the place 0, with no name to be looked up. */
  static HostShard of(HostChain chain) {
    HostShard shard = new HostShard(new byte[0], 0, new Object[1 << EACH]);
    shard.put(0, chain);
    return shard;
  }

  private HostShard(byte[] names, int slotMask, @Nullable Object[] beginnings) {
    this.names = names;
    this.slotMask = slotMask;
    this.beginnings = beginnings;
  }

  private void put(int place, HostChain chain) {
    PathTable paths = chain.paths();
    int at = place << EACH;
    beginnings[at + TABLE] = paths == null ? null : paths.only();
    beginnings[at + DECISIONS] = paths == null ? NO_DECISIONS : paths.onlyDecisions();
    beginnings[at + LONG] = chain.limit() > RequestBytes.BLOCK ? chain : null;
    beginnings[at + CHAIN] = chain;
  }

  /**
   * The slot of a name, or of the suffix of a wildcard, which starts with a dot as no name does;
   * negative where there is none.
   */
  int place(byte[] bytes, int from, int length, long hash) {
    return KeyIndex.place(names, bytes, from, length, hash);
  }

  /**
   * Decides by the first virtual host of a slot; null where nothing there matches. What the path
   * that was taken has by its start; else it is read, and this is the search of {@link PathTable}
   * for one shard and one block: all in variables, and the key compared where it is found.
   *
   * <p>In one method, long enough to be always compiled by itself: where its second part was a
   * method that fits the first, it was compiled into it or not as it happened, and further
   * conditions took a quarter longer in half of all runs.
   */
  @SuppressWarnings("NullAway") // the slot is not free
  @Nullable RouteDecision find(int place, RequestBytes bytes, RequestView request, KeyHash hash) {
    int at = place << EACH;
    byte[] table = (byte[]) beginnings[at + TABLE];
    if (table == null || (beginnings[at + LONG] != null && bytes.goesOn())) {
      return findOther(chain(place), bytes, request, hash);
    }
    int slotMask = KeyIndex.slotMask(table);
    int start = KeyIndex.start(table);
    if (start != 0 && bytes.end >= start) {
      int value = KeyStarts.value(table, bytes, bytes.startHash(start >>> 3, hash));
      if (value != KeyStarts.NOTHING) {
        return ((RouteDecision[]) beginnings[at + DECISIONS])[value];
      }
    }
    // Asked for before the path is read, so that they come meanwhile.
    long depths = KeyIndex.depths(table);
    long ends = bytes.readPath(hash);
    byte[] path = bytes.path;
    long[] sums = bytes.sums;
    long restFactor = hash.restFactor;
    // That of the deepest end is the highest bit.
    long left = ends == 0 ? 0 : depths << -Long.bitCount(ends);
    while (left != 0) {
      int above = Long.numberOfLeadingZeros(ends);
      ends ^= Long.MIN_VALUE >>> above;
      boolean occurs = left < 0;
      left <<= 1;
      if (occurs) {
        // Not 63 less what is above, which would have all bounds behind it checked one by one.
        int length = above ^ 63;
        int word = length >>> 3;
        long rest = KeyHash.low(KeyHash.word(path, word << 3), length);
        long mixed = KeyHash.mix(sums[word] + rest * restFactor);
        int slot = KeyIndex.homeSlot(table, slotMask, mixed);
        if (!KeyIndex.absent(slot, mixed)) {
          int record = KeyIndex.find(table, slotMask, slot, path, 0, length, mixed);
          int whole = bytes.wholeness(length) & KeyIndex.wholes(record);
          if ((whole | KeyIndex.parts(record)) != 0) {
            if (KeyIndex.depends(record, whole)) {
              bytes.takeOver(length, mixed, ends, left);
              return chain(place).paths().deepest(record, null, bytes, request);
            }
            return ((RouteDecision[]) beginnings[at + DECISIONS])[KeyIndex.value(record, whole)];
          }
        }
      }
    }
    return chain(place).paths().root(bytes, request);
  }

  private static @Nullable RouteDecision findOther(
      HostChain chain, RequestBytes bytes, RequestView request, KeyHash hash) {
    PathTable paths = chain.paths();
    RouteDecision decision = paths == null ? null : paths.byStart(bytes, hash);
    if (decision != null) {
      return decision;
    }
    bytes.readPath(request, chain.limit(), hash);
    return paths == null ? null : paths.find(bytes, request);
  }

  /** What a slot leads to that is not free. */
  @SuppressWarnings("NullAway") // as said
  HostChain chain(int place) {
    return (HostChain) beginnings[(place << EACH) + CHAIN];
  }

  private boolean isFree(int place) {
    return beginnings[(place << EACH) + CHAIN] == null;
  }

  /** The same with another path table in place of one, in the chain of one slot. */
  HostShard with(int place, PathTable before, PathTable after) {
    HostShard changed = new HostShard(names, slotMask, beginnings.clone());
    changed.replace(place, before, after);
    return changed;
  }

  /** The same in all chains. */
  HostShard with(PathTable before, PathTable after) {
    HostShard changed = new HostShard(names, slotMask, beginnings.clone());
    for (int place = 0; place <= slotMask; place++) {
      changed.replace(place, before, after);
    }
    return changed;
  }

  private void replace(int place, PathTable before, PathTable after) {
    if (!isFree(place)) {
      put(place, chain(place).with(before, after));
    }
  }

  /** Checks the tables, and that what stands beside a chain is its own. */
  @SuppressWarnings("ReferenceEquality") // the same object is meant
  void check() {
    for (int place = 0; place <= slotMask; place++) {
      HostChain chain = isFree(place) ? null : chain(place);
      PathTable paths = chain == null ? null : chain.paths();
      if (chain != null && paths != null) {
        int at = place << EACH;
        if ((names.length > 0 && KeyIndex.entry(names, place) == 0)
            || beginnings[at + TABLE] != paths.only()
            || beginnings[at + DECISIONS] != paths.onlyDecisions()
            || (beginnings[at + LONG] != null) != chain.limit() > RequestBytes.BLOCK) {
          throw new IllegalStateException("a table beside a chain that is not its own");
        }
      }
      for (HostChain rest = chain; rest != null; rest = rest.next()) {
        rest.check();
      }
    }
  }
}
