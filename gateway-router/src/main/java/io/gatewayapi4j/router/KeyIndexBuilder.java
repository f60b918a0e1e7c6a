package io.gatewayapi4j.router;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link KeyIndex}. Takes every key as often as it has values, in their order.
 *
 * <p>The keys are copied one after the other, dealt out to their shards, and each shard is made
 * while it is in the cache. Linear in the number of keys.
 */
final class KeyIndexBuilder {
  /** So many keys are one shard, if they are not long. */
  static final int ONE_SHARD = 1024;

  /** Keys in a shard of several, on average, at most; at least half as many. */
  private static final int FEWEST_KEYS = 256;

  private static final int SHARD_BYTES = 1 << 16;
  private static final int MOST_SLOTS = 1 << 14;
  private static final int PART_FLAG = 1 << 31;

  /** Takes what belongs to the keys. Additions are named by their number. */
  interface Values {
    /** How many shards follow; called anew if the first attempt was in vain. */
    void shards(int count);

    /** The shard that follows, and how many values it has. */
    void shard(int shard, int count);

    /**
     * The additions of one key and kind, from the first along {@link KeyIndexBuilder#next}.
     *
     * @return whether the value depends on further conditions
     */
    boolean value(int shard, int place, int first);
  }

  private final KeyHash hash;
  private int count;
  private byte[] bytes;
  private int used;
  private int[] starts;
  private int[] lengths;
  private long[] hashes;
  private int[] next = new int[0];

  KeyIndexBuilder(KeyHash hash, int expected) {
    this.hash = hash;
    int capacity = Math.max(4, expected);
    bytes = new byte[KeyHash.PADDING];
    starts = new int[capacity];
    lengths = new int[capacity];
    hashes = new long[capacity];
  }

  /** Makes room for keys of about so many bytes in all. */
  void expect(long length) {
    long room = length + length / 16 + KeyHash.PADDING;
    bytes = Arrays.copyOf(bytes, (int) Math.min(room, Integer.MAX_VALUE - 8));
  }

  /** Adds a value, and gives its number. The key must {@linkplain KeyHash#fits fit}. */
  int add(String key, boolean part) {
    makeRoom(key.length());
    Latin1.copy(key, 0, key.length(), bytes, used);
    return added(key.length(), part);
  }

  private void makeRoom(int length) {
    if (used + length + KeyHash.PADDING > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(used + length + KeyHash.PADDING, used * 2));
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
      hashes = Arrays.copyOf(hashes, count * 2);
    }
  }

  private int added(int length, boolean part) {
    starts[count] = used;
    lengths[count] = part ? length | PART_FLAG : length;
    hashes[count] = KeyHash.mix(hash.sum(bytes, used, length));
    used += length;
    return count++;
  }

  int count() {
    return count;
  }

  /** The number after this one of the same key and kind; -1 after the last. */
  int next(int number) {
    return next[number];
  }

  /** The number of slashes or dots in the key of an addition. */
  int occurrences(int number, char c) {
    return KeyHash.occurrences(bytes, starts[number], length(number), c);
  }

  /** The table; null where the hash makes too many collisions. */
  @Nullable KeyIndex build(Values values) {
    next = new int[count];
    int distinct = distinct();
    int keys = keysOfShard(distinct);
    int shards = powerOfTwo(Math.max((distinct - 1) / keys, used / SHARD_BYTES) + 1);
    int slots = shards > 1 ? 2 * keys : Math.max(4, Integer.highestOneBit(distinct) * 4);
    while (slots <= MOST_SLOTS) {
      KeyIndex index = build(shards, Math.min(slots, MOST_SLOTS), values);
      if (index != null) {
        return index;
      }
      slots *= 2; // what does not fit once is not chance
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

  private @Nullable KeyIndex build(int shards, int slots, Values values) {
    values.shards(shards);
    int[] ends = new int[shards + 1];
    for (int i = 0; i < count; i++) {
      ends[KeyIndex.shard(hashes[i], shards) + 1]++;
    }
    for (int shard = 0; shard < shards; shard++) {
      ends[shard + 1] += ends[shard];
    }
    int[] dealt = new int[count];
    for (int i = 0; i < count; i++) {
      dealt[ends[KeyIndex.shard(hashes[i], shards)]++] = i;
    }
    // Now ends[s] is where shard s ends, and so where the next one starts.
    byte[][] tables = new byte[shards][];
    ShardBuilder builder = new ShardBuilder(this, slots);
    int start = 0;
    for (int shard = 0; shard < shards; shard++) {
      byte[] table = builder.build(shard, dealt, start, ends[shard], values);
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
      int bit = (int) (hashes[i] >>> 20) & (bits - 1);
      if ((seen[bit >>> 6] >>> bit & 1) == 0) {
        seen[bit >>> 6] |= 1L << bit;
        distinct++;
      }
    }
    return distinct;
  }

  boolean isPart(int number) {
    return lengths[number] < 0;
  }

  int length(int number) {
    return lengths[number] & ~PART_FLAG;
  }

  int start(int number) {
    return starts[number];
  }

  long hash(int number) {
    return hashes[number];
  }

  byte[] bytes() {
    return bytes;
  }

  void link(int last, int number) {
    next[last] = number;
  }

  void end(int number) {
    next[number] = -1;
  }
}
