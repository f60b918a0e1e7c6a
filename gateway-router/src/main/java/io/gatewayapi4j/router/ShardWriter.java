package io.gatewayapi4j.router;

import org.jspecify.annotations.Nullable;

/** Writes one shard of a {@link PathTable}, key by key, each with its values. For one use. */
final class ShardWriter {
  private final KeyHash hash;
  private final int slots;
  private final byte[] table;
  private final RouteDecision[] decisions;
  private final int[] ranks;
  private ConditionDispatch @Nullable [] dispatches;

  /** Where the entry of the next key starts. */
  private int at;

  private int record;
  private int values;

  /**
   * A writer.
   *
   * @param start how long the {@link KeyStarts} of the shard are; 0 for none
   * @param size as {@link #size} says
   * @param values of all keys
   * @param ranked whether values have ranks
   */
  ShardWriter(KeyHash hash, int slots, int start, int size, int values, boolean ranked) {
    this.hash = hash;
    this.slots = slots;
    table = KeyIndex.table(size, slots, start);
    decisions = new RouteDecision[values];
    ranks = new int[ranked ? values : 0];
    at = KeyIndex.slotsEnd(slots);
  }

  /** The size of a shard with entries of so many bytes; negative where it has no room for them. */
  static int size(int slots, int keys, int entries) {
    int size = KeyIndex.slotsEnd(slots) + entries + KeyHash.PADDING;
    return keys < slots && size <= KeyIndex.OFFSET_MASK << KeyIndex.STEP ? size : -1;
  }

  /** Begins a key; its values follow, then {@link #end}. */
  void begin(byte[] from, int start, int length) {
    System.arraycopy(from, start, table, at + Integer.BYTES, length);
    record = length | values << KeyIndex.VALUE;
    long mixed = KeyHash.mix(hash.sum(table, at + Integer.BYTES, length));
    put(mixed, at);
    KeyIndex.addDepth(
        table, KeyHash.occurrences(table, at + Integer.BYTES, length, PathDepths.SEPARATOR));
  }

  /** Puts an entry into a slot; see {@link KeyIndex} for who makes room for whom. */
  private void put(long mixed, int entry) {
    int home = home(mixed);
    int other = KeyIndex.entry(table, home);
    if (other == 0) {
      putInSlot(home, mixed, entry);
      return;
    }
    int length = KeyIndex.length(KeyHash.half(table, other));
    long otherMixed = KeyHash.mix(hash.sum(table, other + Integer.BYTES, length));
    if (home(otherMixed) == home) {
      putElsewhere(mixed, entry);
    } else {
      putElsewhere(otherMixed, other);
      putInSlot(home, mixed, entry);
    }
  }

  private void putElsewhere(long mixed, int entry) {
    int place = home(mixed);
    KeyIndex.addToSlot(table, place, KeyIndex.displaced(mixed));
    while (KeyIndex.entry(table, place) != 0) {
      place = (place + KeyIndex.step(mixed)) & (slots - 1);
    }
    putInSlot(place, mixed, entry);
  }

  private int home(long mixed) {
    return KeyIndex.home(mixed) & (slots - 1);
  }

  private void putInSlot(int place, long mixed, int entry) {
    KeyIndex.putInSlot(table, place, KeyIndex.tag(mixed) | entry >>> KeyIndex.STEP);
  }

  /** A value of the key, that for the whole first: a decision, or conditions. */
  void value(
      boolean part,
      @Nullable RouteDecision decision,
      @Nullable ConditionDispatch dispatch,
      int rank) {
    record |= part ? KeyIndex.PART : KeyIndex.WHOLE;
    if (decision != null) {
      decisions[values] = decision;
    } else if (dispatch != null) {
      record |= part ? KeyIndex.PART_DEPENDS : KeyIndex.WHOLE_DEPENDS;
      if (dispatches == null) {
        dispatches = new ConditionDispatch[decisions.length];
      }
      dispatches[values] = dispatch;
    }
    if (ranks.length > 0) {
      ranks[values] = rank;
    }
    values++;
  }

  /** Ends the key. */
  void end() {
    KeyHash.putHalf(table, at, record);
    int length = KeyIndex.length(record);
    int start = KeyIndex.start(table);
    if (start != 0 && length >= start) {
      KeyStarts.put(table, at, record, KeyHash.mix(hash.sum(table, at + Integer.BYTES, start)));
    }
    at += ShardBuilder.entrySize(length);
  }

  byte[] table() {
    return table;
  }

  RouteDecision[] decisions() {
    return decisions;
  }

  ConditionDispatch @Nullable [] dispatches() {
    return dispatches;
  }

  int[] ranks() {
    return ranks;
  }
}
