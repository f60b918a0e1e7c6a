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
   * @param size as {@link #size} says
   * @param values of all keys
   * @param ranked whether values have ranks
   */
  ShardWriter(KeyHash hash, int slots, int size, int values, boolean ranked) {
    this.hash = hash;
    this.slots = slots;
    table = new byte[size];
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
    int home = KeyIndex.home(mixed) & (slots - 1);
    int place = home;
    while (KeyIndex.entry(table, place) != 0) {
      place = (place + 1) & (slots - 1);
    }
    KeyIndex.addToSlot(table, place, KeyIndex.tag(mixed) | at >>> KeyIndex.STEP);
    KeyIndex.addToSlot(table, home, place == home ? 0 : KeyIndex.displaced(mixed));
    KeyIndex.addDepth(
        table, KeyHash.occurrences(table, at + Integer.BYTES, length, PathDepths.SEPARATOR));
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
    at += ShardBuilder.entrySize(KeyIndex.length(record));
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
