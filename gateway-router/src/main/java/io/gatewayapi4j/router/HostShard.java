package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/**
 * One shard of the hosts of a {@link HostTable}: their names, as in {@link KeyIndex}, and what each
 * leads to. Immutable.
 *
 * <p>Implementation note. What a host leads to stands by its slot rather than by its value, so that
 * it can be asked for before the name has been read; and with the chain stands what the search
 * among the paths of its first virtual host begins with. Of many hosts, little is in the cache: so
 * all of that is in one line of it, and the processor waits for it once, while it compares the
 * name.
 */
final class HostShard {
  // What stands there for a slot, from four times its number on; nothing for a free one.
  private static final int TABLE = 0;
  private static final int DECISIONS = 1;
  private static final int SLOT_MASK = 2;
  private static final int CHAIN = 3;
  private static final int EACH = 2;

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

  private HostShard(byte[] names, int slotMask, @Nullable Object[] beginnings) {
    this.names = names;
    this.slotMask = slotMask;
    this.beginnings = beginnings;
  }

  private void put(int place, @Nullable HostChain chain) {
    PathTable paths = chain == null ? null : chain.paths();
    int at = place << EACH;
    beginnings[at + TABLE] = paths == null ? null : paths.single();
    beginnings[at + DECISIONS] = paths == null ? RequestBytes.NONE : paths.singleDecisions();
    beginnings[at + SLOT_MASK] = paths == null ? 0 : paths.slotMask();
    beginnings[at + CHAIN] = chain;
  }

  /**
   * The slot of a name, or of the suffix of a wildcard, which starts with a dot as no name does;
   * negative where there is none.
   */
  int place(byte[] bytes, int from, int length, long hash) {
    return KeyIndex.place(names, slotMask, bytes, from, length, hash);
  }

  /** The chain of a slot, for whose search the bytes are told what to begin with. */
  @SuppressWarnings("NullAway") // the slot is not free
  @Nullable HostChain begin(int place, RequestBytes bytes) {
    int at = place << EACH;
    bytes.table = (byte[]) beginnings[at + TABLE];
    bytes.decisions = (RouteDecision[]) beginnings[at + DECISIONS];
    bytes.slotMask = (Integer) beginnings[at + SLOT_MASK];
    return (HostChain) beginnings[at + CHAIN];
  }

  @Nullable HostChain chain(int place) {
    return (HostChain) beginnings[(place << EACH) + CHAIN];
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
    HostChain chain = chain(place);
    if (chain != null) {
      put(place, chain.with(before, after));
    }
  }

  /** Checks the tables, and that what stands beside a chain is its own. */
  @SuppressWarnings("ReferenceEquality") // the same object is meant
  void check() {
    for (int place = 0; place <= slotMask; place++) {
      HostChain chain = chain(place);
      PathTable paths = chain == null ? null : chain.paths();
      if (paths != null) {
        int at = place << EACH;
        if (KeyIndex.entry(names, place) == 0
            || beginnings[at + TABLE] != paths.single()
            || beginnings[at + DECISIONS] != paths.singleDecisions()
            || !Integer.valueOf(paths.slotMask()).equals(beginnings[at + SLOT_MASK])) {
          throw new IllegalStateException("a table beside a chain that is not its own");
        }
      }
      for (HostChain rest = chain; rest != null; rest = rest.next()) {
        rest.check();
      }
    }
  }
}
