package io.gatewayapi4j.router;

import java.util.Arrays;

/**
 * Which keys of a shard are alone with their start: with their first bytes, of which all starts of
 * a shard have the same number. A path that starts so has no other prefix among the keys that is as
 * long; so one lookup and one comparison find the deepest, and nobody need look where the elements
 * of the path end.
 *
 * <p>Implementation note. They stand behind the entries, in as many slots of 4 bytes as the shard
 * has itself: 16 bits of the hash as a tag, and where the entry is, as in {@link KeyIndex}; or
 * {@link #OTHERWISE} where several keys start so, or one whose value depends on further conditions:
 * then the path is searched as any other. One key in two stands at its place, the others in the
 * next that is free. A shard has them only where half of its keys, or more, are found by them.
 *
 * <p>Invariant, checked by {@link #check}: the start of every key that is as long leads to that
 * key, or to {@link #OTHERWISE}.
 */
final class KeyStarts {
  /** Of fewer keys, a search takes little longer. */
  static final int FEWEST_KEYS = 64;

  /** In place of an entry: there is no telling by the start. */
  private static final int OTHERWISE = 1;

  private static final int TAG_MASK = ~KeyIndex.OFFSET_MASK;

  /** A start has so many bytes at most: whole words of the first block of a path. */
  private static final int LONGEST = 4 * Long.BYTES;

  private KeyStarts() {}

  /** A shard with them, as long as they tell most keys apart; the same shard where they do not. */
  static byte[] added(byte[] shard, KeyHash hash) {
    int keys = 0;
    for (int place = 0; place <= KeyIndex.slotMask(shard); place++) {
      keys += KeyIndex.entry(shard, place) == 0 ? 0 : 1;
    }
    byte[] best = shard;
    int most = keys < FEWEST_KEYS ? keys : keys / 2;
    for (int start = Long.BYTES; start <= LONGEST && most < keys - keys / 8; start += Long.BYTES) {
      byte[] table = Arrays.copyOf(shard, shard.length + size(KeyIndex.slotMask(shard)));
      KeyIndex.putStart(table, start);
      int alone = put(table, start, hash);
      if (alone > most) {
        most = alone;
        best = table;
      }
    }
    return best;
  }

  private static int size(int slotMask) {
    return (slotMask + 1) << KeyIndex.STEP;
  }

  /** Puts all keys into their slots, and tells how many are found by them. */
  private static int put(byte[] table, int start, KeyHash hash) {
    int alone = 0;
    for (int place = 0; place <= KeyIndex.slotMask(table); place++) {
      int entry = KeyIndex.entry(table, place);
      if (entry != 0 && KeyIndex.length(KeyHash.half(table, entry)) >= start) {
        alone += put(table, start, entry, hash);
      }
    }
    return alone;
  }

  /** Puts a key into its slot, and tells how many more are found by it than before. */
  private static int put(byte[] table, int start, int entry, KeyHash hash) {
    long mixed = KeyHash.mix(hash.sum(table, entry + Integer.BYTES, start));
    int at = find(table, KeyIndex.slotMask(table), mixed);
    int slot = KeyHash.half(table, at);
    boolean free = KeyIndex.isFree(KeyHash.half(table, entry));
    int leads = slot == 0 && free ? entry >>> KeyIndex.STEP : OTHERWISE;
    KeyHash.putHalf(table, at, tag(mixed) | leads);
    int before = slot == 0 || (slot & KeyIndex.OFFSET_MASK) == OTHERWISE ? 0 : 1;
    return (leads == OTHERWISE ? 0 : 1) - before;
  }

  /** Where the slot of a start is, or the free one where it belongs. */
  private static int find(byte[] table, int slotMask, long mixed) {
    int slots = table.length - size(slotMask);
    int place = KeyIndex.home(mixed) & slotMask;
    while (true) {
      int at = slots + (place << KeyIndex.STEP);
      int slot = KeyHash.half(table, at);
      if (((slot ^ tag(mixed)) & TAG_MASK) == 0 || slot == 0) {
        return at;
      }
      place = (place + 1) & slotMask;
    }
  }

  /**
   * The record of the key that alone has the start of a path, if the path starts with it whole;
   * else {@link KeyIndex#ABSENT}.
   *
   * @param end the length of the path, at least that of a start
   */
  static int find(byte[] table, byte[] path, int end, long mixed) {
    int slot = KeyHash.half(table, find(table, KeyIndex.slotMask(table), mixed));
    int entry = (slot & KeyIndex.OFFSET_MASK) << KeyIndex.STEP;
    if (entry <= OTHERWISE << KeyIndex.STEP) {
      return KeyIndex.ABSENT;
    }
    int record = KeyHash.half(table, entry);
    int length = KeyIndex.length(record);
    return length <= end && KeyHash.same(path, 0, table, entry + Integer.BYTES, length)
        ? record
        : KeyIndex.ABSENT;
  }

  private static int tag(long mixed) {
    return (int) mixed & TAG_MASK;
  }

  /** Checks a shard, with or without them. */
  static void check(byte[] table, KeyHash hash) {
    int start = KeyIndex.start(table);
    int slotMask = KeyIndex.slotMask(table);
    for (int place = 0; place <= slotMask && start != 0; place++) {
      int entry = KeyIndex.entry(table, place);
      if (entry != 0 && KeyIndex.length(KeyHash.half(table, entry)) >= start) {
        long mixed = KeyHash.mix(hash.sum(table, entry + Integer.BYTES, start));
        int leads = KeyHash.half(table, find(table, slotMask, mixed)) & KeyIndex.OFFSET_MASK;
        boolean itself = leads == entry >>> KeyIndex.STEP;
        if (!(itself ? KeyIndex.isFree(KeyHash.half(table, entry)) : leads == OTHERWISE)) {
          throw new IllegalStateException("a start that leads to another key");
        }
      }
    }
  }
}
