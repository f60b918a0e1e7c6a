package io.gatewayapi4j.router;

/**
 * A hash table from keys of bytes to small records of where their values are. Immutable; a change
 * shares all shards but the one it touches.
 *
 * <p>Implementation note. A shard is one array: first the depths of its keys, the number of its
 * slots and the length of {@link KeyStarts}, then the slots, a power of two of 4 bytes each, then
 * the entries, then those starts if it has them. A slot holds where its entry starts (16 bits, in
 * steps of 4 bytes; 0 if free), 8 bits of the hash as a tag, and 8 bits that tell of the keys that
 * belong here but stand elsewhere: three bits of their hash pick one that is set. So one slot tells
 * of nearly every absent key that it is absent. A key stands elsewhere only where another that
 * belongs there has its home; it is then found by {@linkplain #step steps} of its own, so that
 * those of one home do not crowd. An entry is its {@linkplain #VALUE record} of 4 bytes and the
 * bytes of the key, filled up to a multiple of 4. The hash picks the shard, of a power of two of
 * them, or where the keys have starts, that of the start; how many keys each has, {@link
 * KeyIndexBuilder} tells. A lookup reads a slot and the entry, and what leads to the shard, which
 * is so little that it is in the cache already.
 *
 * <p>Invariants, checked by {@link #check}: every key is found at its place; where one stands
 * elsewhere, its home is that of the key there; the bits of a slot for displaced keys are those of
 * the keys of that home that stand elsewhere; one slot at least is free.
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
  static final int TAG_MASK = 0xff_0000;
  static final int DISPLACED_MASK = 0xff00_0000;
  static final int STEP = 2;

  private static final int SLOT_MASK_AT = Long.BYTES;
  private static final int START_AT = SLOT_MASK_AT + Integer.BYTES;
  private static final int HEAD = START_AT + Integer.BYTES;

  /** What {@link #find} answers where there is no such key. */
  static final int ABSENT = 0;

  /** What {@link #place} answers where there is no such key. */
  static final int NOWHERE = -1;

  private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

  private final byte[][] shards;

  private final int slotMask;

  KeyIndex(byte[][] shards, int slots) {
    this.shards = shards;
    slotMask = slots - 1;
  }

  /** The slot where a key of that hash belongs. */
  static int homeSlot(byte[] table, int slotMask, long hash) {
    return slot(table, home(hash) & slotMask);
  }

  /** Whether that slot tells that there is no such key: true for nearly all absent keys. */
  static boolean absent(int slot, long hash) {
    return (slot & displaced(hash)) == 0 && ((slot ^ tag(hash)) & TAG_MASK) != 0;
  }

  /** The record of a key in its shard; {@link #ABSENT}. */
  static int find(byte[] table, byte[] bytes, int from, int length, long hash) {
    int slotMask = slotMask(table);
    return find(table, slotMask, homeSlot(table, slotMask, hash), bytes, from, length, hash);
  }

  /** The same of a key with that slot at home. */
  static int find(
      byte[] table, int slotMask, int slot, byte[] bytes, int from, int length, long hash) {
    int record = match(table, slot, bytes, from, length, hash);
    if (record != ABSENT || (slot & displaced(hash)) == 0) {
      return record;
    }
    int place = displacedPlace(table, slotMask, bytes, from, length, hash);
    return place < 0 ? ABSENT : record(table, place);
  }

  /**
   * The slot of a key in its shard; negative where there is none. Most stand at home, so that what
   * is kept by slot may be asked for before the key has been compared.
   */
  static int place(byte[] table, byte[] bytes, int from, int length, long hash) {
    int slotMask = slotMask(table);
    int place = home(hash) & slotMask;
    int slot = slot(table, place);
    if (match(table, slot, bytes, from, length, hash) != ABSENT) {
      return place;
    }
    return (slot & displaced(hash)) == 0
        ? NOWHERE
        : displacedPlace(table, slotMask, bytes, from, length, hash);
  }

  private static int displacedPlace(
      byte[] table, int slotMask, byte[] bytes, int from, int length, long hash) {
    int place = home(hash) & slotMask;
    while (true) {
      place = (place + step(hash)) & slotMask;
      int slot = slot(table, place);
      if ((slot & OFFSET_MASK) == 0) {
        return NOWHERE;
      }
      if (match(table, slot, bytes, from, length, hash) != ABSENT) {
        return place;
      }
    }
  }

  /** The record of the key in a slot, if it is that one; else {@link #ABSENT}. */
  private static int match(byte[] table, int slot, byte[] bytes, int from, int length, long hash) {
    int at = (slot & OFFSET_MASK) << STEP;
    if (((slot ^ tag(hash)) & TAG_MASK) != 0 || at == 0) {
      return ABSENT;
    }
    int record = KeyHash.half(table, at);
    return length(record) == length && KeyHash.same(bytes, from, table, at + Integer.BYTES, length)
        ? record
        : ABSENT;
  }

  /** The record of the key in a slot that is not free. */
  static int record(byte[] table, int place) {
    return KeyHash.half(table, entry(table, place));
  }

  /** The record of a key; {@link #ABSENT}. */
  int find(byte[] bytes, int from, int length, long mixed, KeyHash hash) {
    byte[] table = shards[shard(bytes, from, length, mixed, hash)];
    return find(table, bytes, from, length, mixed);
  }

  /** The place of the value for the whole among those of its shard; only where there is one. */
  static int wholeValue(int record) {
    return value(record, 1);
  }

  /** The place of the value for a part among those of its shard; only where there is one. */
  static int partValue(int record) {
    return value(record, 0);
  }

  /** 1 where there is a value for the whole, else 0. */
  static int wholes(int record) {
    return record >>> LENGTH_BITS & 1;
  }

  /** 1 where there is a value for a part, else 0. */
  static int parts(int record) {
    return record >>> (LENGTH_BITS + 1) & 1;
  }

  /** The place of the value for the whole (1) or for a part (0); only where there is one. */
  static int value(int record, int whole) {
    return (record >>> VALUE) + (wholes(record) & ~whole);
  }

  /** Whether that value depends on further conditions. */
  static boolean depends(int record, int whole) {
    return (record >>> (LENGTH_BITS + 3 - whole) & 1) != 0;
  }

  /** Whether no value of a key depends on further conditions. */
  static boolean isFree(int record) {
    return (record & (WHOLE_DEPENDS | PART_DEPENDS)) == 0;
  }

  static int shard(long hash, int shards) {
    return (int) (hash >>> 44) & (shards - 1);
  }

  static int home(long hash) {
    return (int) (hash >>> 32);
  }

  static int tag(long hash) {
    return (int) hash & TAG_MASK;
  }

  /** How far it is from slot to slot where such a key may stand, from home on; odd, and short. */
  static int step(long hash) {
    return ((int) (hash >>> 24) & 14) | 1;
  }

  /** The bit for a key of that hash that stands elsewhere than at home, in the slot there. */
  static int displaced(long hash) {
    return 1 << 24 << (hash >>> 61);
  }

  /** How long the starts are by which keys have their shards: see {@link #start(byte[])}. */
  int start() {
    return start(shards[0]);
  }

  /**
   * The shard of a key: by its start where it has one, else by the whole.
   *
   * @param mixed the hash of the whole
   */
  int shard(byte[] bytes, int from, int length, long mixed, KeyHash hash) {
    return shard(shardHash(bytes, from, length, mixed, start(), hash), shards.length);
  }

  /** The hash that picks the shard of a key, where starts are that long. */
  static long shardHash(byte[] bytes, int from, int length, long mixed, int start, KeyHash hash) {
    return start == 0 || length < start ? mixed : KeyHash.mix(hash.sum(bytes, from, start));
  }

  byte[][] tables() {
    return shards;
  }

  boolean isEmpty() {
    for (int place = 0; place <= slotMask; place++) {
      if (entry(shards[0], place) != 0) {
        return false;
      }
    }
    return shards.length == 1;
  }

  int shards() {
    return shards.length;
  }

  int slots() {
    return slotMask + 1;
  }

  /** Where the entry of a slot starts; 0 where the slot is free. */
  static int entry(byte[] table, int place) {
    return (slot(table, place) & OFFSET_MASK) << STEP;
  }

  private static int slot(byte[] table, int place) {
    return KeyHash.half(table, HEAD + (place << STEP));
  }

  /** Puts a key into a slot, while a shard is written. */
  static void putInSlot(byte[] table, int place, int tagAndOffset) {
    int displaced = slot(table, place) & DISPLACED_MASK;
    KeyHash.putHalf(table, HEAD + (place << STEP), displaced | tagAndOffset);
  }

  /** Sets bits of a slot, while a shard is written. */
  static void addToSlot(byte[] table, int place, int bits) {
    KeyHash.putHalf(table, HEAD + (place << STEP), slot(table, place) | bits);
  }

  /** The size of the head and the slots, behind which the entries start. */
  static int slotsEnd(int slots) {
    return HEAD + (slots << STEP);
  }

  /** How deep the keys of a shard are, one bit each: see {@link PathDepths}. */
  static long depths(byte[] table) {
    return KeyHash.word(table, 0);
  }

  /** Notes that there is a key with so many separators, while a shard is written. */
  static void addDepth(byte[] table, int separators) {
    KeyHash.putWord(table, 0, depths(table) | 1L << PathDepths.of(separators));
  }

  /** One less than the number of slots of a shard. */
  static int slotMask(byte[] table) {
    return KeyHash.half(table, SLOT_MASK_AT);
  }

  /** How long the starts of its keys are, if the shard has {@link KeyStarts}; else 0. */
  static int start(byte[] table) {
    return KeyHash.half(table, START_AT);
  }

  /**
   * A shard without keys.
   *
   * @param size in bytes, without {@link KeyStarts}
   * @param start how long those are; 0 for none
   */
  static byte[] table(int size, int slots, int start) {
    byte[] table = new byte[size + KeyStarts.size(slots, start)];
    KeyHash.putHalf(table, START_AT, start);
    KeyHash.putHalf(table, SLOT_MASK_AT, slots - 1);
    return table;
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
    int[] displaced = new int[slotMask + 1];
    int free = 0;
    for (int place = 0; place <= slotMask; place++) {
      int at = entry(table, place);
      if (at == 0) {
        free++;
        continue;
      }
      int record = KeyHash.half(table, at);
      int length = length(record);
      long sum = hash.sum(table, at + Integer.BYTES, length);
      long mixed = KeyHash.mix(sum);
      int home = home(mixed) & slotMask;
      displaced[home] |= home == place ? 0 : displaced(mixed);
      require(home == place || home(table, home, hash) == home, "a home taken by a stranger");
      require((record & (WHOLE | PART)) != 0, "a key without value");
      require(
          place(table, table, at + Integer.BYTES, length, mixed) == place
              && shard(table, at + Integer.BYTES, length, mixed, hash) == shard,
          "a key that is not found");
    }
    require(free > 0, "a shard without a free slot");
    require(start(table) == start(), "a shard with starts of its own length");
    KeyStarts.check(table, hash);
    for (int place = 0; place <= slotMask; place++) {
      int bits = slot(table, place) & DISPLACED_MASK;
      require(bits == displaced[place], "a slot that is wrong about displaced keys");
    }
  }

  /** The home of the key in a slot that is not free. */
  private int home(byte[] table, int place, KeyHash hash) {
    int at = entry(table, place);
    int length = length(KeyHash.half(table, at));
    return home(KeyHash.mix(hash.sum(table, at + Integer.BYTES, length))) & slotMask;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
