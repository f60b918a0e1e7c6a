package io.gatewayapi4j.router;

/**
 * A hash table from keys of bytes to small records of where their values are. Immutable; a change
 * shares all shards but the one it touches.
 *
 * <p>Implementation note. A shard is one array: first a power of two of slots, 4 bytes each, then
 * the entries. A slot holds where its entry starts (16 bits, in steps of 4 bytes; 0 if free), 15
 * bits of the hash as a tag, and in its highest bit whether any key that belongs here stands
 * further on, so that most absent keys cost one slot. An entry is its {@linkplain #VALUE record} of
 * 4 bytes and the bytes of the key, filled up to a multiple of 4. The high half of the hash picks
 * the shard, about {@link KeyIndexBuilder#SHARD_KEYS} keys each. A lookup reads three or four cache
 * lines: the reference to the shard, a slot, and the entry.
 *
 * <p>Invariants, checked by {@link #check}: every key is found at its place; a slot's chain bit is
 * set just where a key of that home stands elsewhere; one slot at least is free.
 */
final class KeyIndex {
  /** In a record: the length of the key. */
  static final int LENGTH_BITS = 12;

  /** In a record: a value for the whole. */
  static final int WHOLE = 1 << 12;

  /** In a record: a value for what the key is a part of; follows that for the whole. */
  static final int PART = 1 << 13;

  /** In a record: the value for the whole depends on further conditions. */
  static final int WHOLE_DEPENDS = 1 << 14;

  /** In a record: the value for a part depends on further conditions. */
  static final int PART_DEPENDS = 1 << 15;

  /** In a record: above this, the place of the first value in the values of the shard. */
  static final int VALUE = 16;

  static final int OFFSET_MASK = 0xffff;
  static final int TAG_MASK = 0x7fff_0000;
  static final int STEP = 2;

  /** What {@link #find} answers where there is no such key. */
  static final long ABSENT = -1;

  private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

  private final byte[][] shards;
  private final int slotMask;

  KeyIndex(byte[][] shards, int slots) {
    this.shards = shards;
    slotMask = slots - 1;
  }

  /** The shard in the upper half and the record in the lower; {@link #ABSENT}. */
  long find(byte[] bytes, int from, int length, long sum) {
    long hash = KeyHash.mix(sum);
    int shard = shard(hash, shards.length);
    byte[] table = shards[shard];
    int home = home(hash) & slotMask;
    int slot = KeyHash.half(table, home << STEP);
    int tag = tag(hash);
    if (((slot ^ tag) & TAG_MASK) == 0) {
      int at = (slot & OFFSET_MASK) << STEP;
      int record = KeyHash.half(table, at);
      if (at != 0
          && (record & LENGTH_MASK) == length
          && KeyHash.same(bytes, from, table, at + Integer.BYTES, length)) {
        return found(shard, record);
      }
    }
    return slot >= 0 ? ABSENT : findFurther(bytes, from, length, hash);
  }

  private long findFurther(byte[] bytes, int from, int length, long hash) {
    int shard = shard(hash, shards.length);
    byte[] table = shards[shard];
    int place = home(hash) & slotMask;
    while (true) {
      place = (place + 1) & slotMask;
      int slot = KeyHash.half(table, place << STEP);
      int at = (slot & OFFSET_MASK) << STEP;
      if (at == 0) {
        return ABSENT;
      }
      if (((slot ^ tag(hash)) & TAG_MASK) == 0) {
        int record = KeyHash.half(table, at);
        if ((record & LENGTH_MASK) == length
            && KeyHash.same(bytes, from, table, at + Integer.BYTES, length)) {
          return found(shard, record);
        }
      }
    }
  }

  private static long found(int shard, int record) {
    return ((long) shard << 32) | (record & 0xffff_ffffL);
  }

  static int shardOf(long found) {
    return (int) (found >>> 32);
  }

  /** The place of the value for the whole among those of its shard; only where there is one. */
  static int wholeValue(long found) {
    return (int) found >>> VALUE;
  }

  /** The place of the value for a part among those of its shard; only where there is one. */
  static int partValue(long found) {
    return ((int) found >>> VALUE) + (((int) found >>> LENGTH_BITS) & 1);
  }

  static int shard(long hash, int shards) {
    return shards == 1 ? 0 : (int) (((hash >>> 32) * shards) >>> 32);
  }

  static int home(long hash) {
    return (int) (hash >>> 32);
  }

  static int tag(long hash) {
    return (int) hash & TAG_MASK;
  }

  byte[] shard(int index) {
    return shards[index];
  }

  int shards() {
    return shards.length;
  }

  int slots() {
    return slotMask + 1;
  }

  static int length(int record) {
    return record & LENGTH_MASK;
  }

  /** Checks every shard. */
  void check(KeyHash hash) {
    for (int shard = 0; shard < shards.length; shard++) {
      check(shard, hash);
    }
  }

  private void check(int shard, KeyHash hash) {
    byte[] table = shards[shard];
    boolean[] displaced = new boolean[slotMask + 1];
    int free = 0;
    for (int place = 0; place <= slotMask; place++) {
      int at = (KeyHash.half(table, place << STEP) & OFFSET_MASK) << STEP;
      if (at == 0) {
        free++;
        continue;
      }
      int record = KeyHash.half(table, at);
      int length = length(record);
      long sum = hash.sum(table, at + Integer.BYTES, length);
      int home = home(KeyHash.mix(sum)) & slotMask;
      displaced[home] |= home != place;
      require((record & (WHOLE | PART)) != 0, "a key without value");
      require(
          find(table, at + Integer.BYTES, length, sum) == found(shard, record),
          "a key that is not found");
    }
    require(free > 0, "a shard without a free slot");
    for (int place = 0; place <= slotMask; place++) {
      boolean chain = KeyHash.half(table, place << STEP) < 0;
      require(chain == displaced[place], "a chain bit that is wrong");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
