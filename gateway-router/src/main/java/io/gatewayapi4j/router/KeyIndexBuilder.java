package io.gatewayapi4j.router;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link KeyIndex} of keys, each there as often as it has values, in their order.
 *
 * <p>They are dealt out to their shards, with their hashes, and each shard is made while it is in
 * the cache. Linear in the number of keys. After that they are named by the places they were dealt
 * to.
 */
final class KeyIndexBuilder {
  /** So many keys are one shard, if they are not long. */
  static final int ONE_SHARD = 1024;

  /** Keys in a shard of several, on average, at most; at least half as many. */
  private static final int FEWEST_KEYS = 256;

  private static final int SHARD_BYTES = 1 << 16;
  private static final int MOST_SLOTS = 1 << 14;

  /** Takes what belongs to the keys. */
  interface Values {
    /** How many shards follow; called anew if the first attempt was in vain. */
    void shards(int count);

    /** The shard that follows, and how many values it has. */
    void shard(int shard, int count);

    /**
     * The values of one key and kind.
     *
     * @param number the number of the first
     * @param next the place of the next, see {@link KeyIndexBuilder#next}; -1 where there is none
     * @return whether the value depends on further conditions
     */
    boolean value(int shard, int place, int number, int next);
  }

  private final KeyPool keys;
  private final int[] numbers;
  private final int count;

  /** How long the starts are by which keys are dealt; 0 for none. */
  private int start;

  // By place.
  private final int[] dealt;
  private final long[] hashes;

  /** Those of the starts, of keys that are as long; empty where there are none. */
  private long[] startHashes = {};

  private final int[] next;

  /**
   * A builder for the first so many of these keys.
   *
   * @param start how long their {@link KeyStarts} should be; 0 for none
   */
  KeyIndexBuilder(KeyPool keys, int[] numbers, int count, int start) {
    this.keys = keys;
    this.numbers = numbers;
    this.count = count;
    this.start = start;
    dealt = new int[count];
    hashes = new long[count];
    next = new int[count];
  }

  KeyPool keys() {
    return keys;
  }

  /** The number of the key at a place. */
  int number(int place) {
    return dealt[place];
  }

  long hash(int place) {
    return hashes[place];
  }

  /** The hash of the start of the key at a place, which is as long. */
  long startHash(int place) {
    return startHashes[place];
  }

  /** The place after this one of the same key and kind; -1 after the last. */
  int next(int place) {
    return next[place];
  }

  void link(int last, int place) {
    next[last] = place;
  }

  /** The table; null where the hash makes too many collisions. */
  @Nullable KeyIndex build(Values values) {
    int distinct = distinct();
    int least = Math.max((distinct - 1) / keysOfShard(distinct), (int) (length() / SHARD_BYTES));
    int shards = powerOfTwo(least + 1);
    int slots = Math.max(4, Integer.highestOneBit(distinct / shards) * 4);
    int[] ends = deal(shards);
    while (slots <= MOST_SLOTS) {
      KeyIndex index = build(ends, Math.min(slots, MOST_SLOTS), values);
      if (index != null) {
        return index;
      }
      // What does not fit once is not chance, but it may be a start that very many have.
      if (start == 0) {
        slots *= 2;
      } else {
        start = 0;
        ends = deal(shards);
      }
    }
    return null;
  }

  /**
   * How many keys a shard has at most, on average: a power of two. The fewer shards, the more of
   * what leads to them stays in the cache; but a change copies one shard, and the list of them. So
   * there are about as many of those as keys in one.
   */
  private static int keysOfShard(int distinct) {
    return distinct <= ONE_SHARD
        ? ONE_SHARD
        : Math.max(FEWEST_KEYS, Integer.highestOneBit((int) Math.sqrt(distinct)));
  }

  /** The lowest power of two that is no less. */
  private static int powerOfTwo(int number) {
    return number == 1 ? 1 : 2 * Integer.highestOneBit(number - 1);
  }

  /** How many bytes all keys have, each as often as it is there: never too few. */
  private long length() {
    long length = 0;
    for (int i = 0; i < count; i++) {
      length += KeyPool.length(keys.about(numbers[i]));
    }
    return length;
  }

  /** Deals the keys out to shards, and gives the place where each shard ends. */
  private int[] deal(int shards) {
    int[] ends = new int[shards + 1];
    long[] ofShards = new long[count];
    for (int i = 0; i < count; i++) {
      ofShards[i] = hashOfShard(numbers[i]);
      ends[KeyIndex.shard(ofShards[i], shards) + 1]++;
    }
    for (int shard = 0; shard < shards; shard++) {
      ends[shard + 1] += ends[shard];
    }
    startHashes = new long[start == 0 ? 0 : count];
    for (int i = 0; i < count; i++) {
      int place = ends[KeyIndex.shard(ofShards[i], shards)]++;
      dealt[place] = numbers[i];
      hashes[place] = keys.hash(numbers[i]);
      if (start != 0) {
        startHashes[place] = ofShards[i];
      }
    }
    // Now ends[s] is where shard s ends, and so where the next one starts.
    return Arrays.copyOf(ends, shards);
  }

  private long hashOfShard(int number) {
    int length = KeyPool.length(keys.about(number));
    return KeyIndex.shardHash(
        keys.bytes(), keys.start(number), length, keys.hash(number), start, keys.hash());
  }

  private @Nullable KeyIndex build(int[] ends, int slots, Values values) {
    int shards = ends.length;
    values.shards(shards);
    Arrays.fill(next, -1);
    byte[][] tables = new byte[shards][];
    ShardBuilder builder = new ShardBuilder(this, slots, start, Math.min(count, slots));
    int start = 0;
    for (int shard = 0; shard < shards; shard++) {
      byte[] table = builder.build(shard, start, ends[shard], values);
      if (table == null) {
        return null;
      }
      tables[shard] = table;
      start = ends[shard];
    }
    return new KeyIndex(tables, slots);
  }

  /** About how many different keys there are, told from the bits that their hashes set. */
  private int distinct() {
    int bits = Math.max(64, Integer.highestOneBit(Math.max(1, count)) * 8);
    long[] seen = new long[bits / 64 + 1];
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      int bit = (int) (keys.hash(numbers[i]) >>> 20) & (bits - 1);
      if ((seen[bit >>> 6] >>> bit & 1) == 0) {
        seen[bit >>> 6] |= 1L << bit;
        distinct++;
      }
    }
    return distinct;
  }
}
