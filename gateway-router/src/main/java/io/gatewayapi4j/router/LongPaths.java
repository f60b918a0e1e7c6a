package io.gatewayapi4j.router;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the paths of a virtual host with long ones, those that fill the first block of
 * {@link RequestBytes}: by that block, the {@link Trunk} that they are prefixes of. Where a long
 * path of a request starts as none of them, no more of it is read; and no more than its first word,
 * if no path at all starts with that. Where it starts as a trunk does, what that has in common with
 * it need not be read again. Immutable.
 *
 * <p>Blocks are told apart by the sum of their hash alone. Where two of them have one sum, or the
 * paths of one have no trunk in common, the trunk is {@linkplain Trunk#UNKNOWN unknown}.
 */
final class LongPaths {
  /** So long is a long path. */
  static final int LONG = RequestBytes.BLOCK;

  /** There is none. */
  static final LongPaths NONE = new LongPaths(null, new Slots(1), null);

  /** There may be any, of which nothing is known. */
  static final LongPaths ANY = new LongPaths(null, new Slots(1), Trunk.UNKNOWN);

  /** Where no path is longer, to read one costs about as little as to know of it. */
  private static final int VERY_LONG = 2 * LONG;

  /** Of more than these, nothing is known, so that a change has little to copy. */
  private static final int MOST = 256;

  /** Of all paths; null where nothing is known. */
  private final @Nullable FirstWords words;

  private final Slots slots;

  /** What is found where there is no trunk. */
  private final @Nullable Trunk otherwise;

  private LongPaths(@Nullable FirstWords words, Slots slots, @Nullable Trunk otherwise) {
    this.words = words;
    this.slots = slots;
    this.otherwise = otherwise;
  }

  /**
   * Of the keys of a virtual host. Linear in their number.
   *
   * @param longest the length of the longest
   */
  static LongPaths of(KeyPool keys, int[] numbers, int count, int longest, KeyHash hash) {
    if (longest <= VERY_LONG) {
      return longest < LONG ? NONE : ANY;
    }
    Map<Long, Integer> longestBySum = new HashMap<>();
    FirstWords words = new FirstWords();
    for (int i = 0; i < count && longestBySum.size() <= MOST; i++) {
      int start = keys.start(numbers[i]);
      int length = length(keys, numbers[i]);
      words.add(keys.bytes(), start, length, hash);
      if (length >= LONG) {
        longestBySum.merge(
            hash.sum(keys.bytes(), start, LONG),
            numbers[i],
            (one, other) -> length(keys, other) > length(keys, one) ? other : one);
      }
    }
    if (longestBySum.size() > MOST) {
      return ANY;
    }
    Map<Long, Trunk> trunks = trunks(keys, longestBySum, hash);
    for (int i = 0; i < count; i++) {
      leaveUnknown(trunks, keys, numbers[i], hash);
    }
    Slots slots = new Slots(trunks.size());
    trunks.forEach(slots::put);
    return new LongPaths(words, slots, null);
  }

  private static int length(KeyPool keys, int number) {
    return KeyPool.length(keys.about(number));
  }

  private static Map<Long, Trunk> trunks(
      KeyPool keys, Map<Long, Integer> longestBySum, KeyHash hash) {
    Map<Long, Trunk> trunks = new HashMap<>();
    longestBySum.forEach(
        (sum, number) ->
            trunks.put(
                sum, new Trunk(keys.bytes(), keys.start(number), length(keys, number), hash)));
    return trunks;
  }

  /** Where a path is not on the way of the trunk that it starts as. */
  private static void leaveUnknown(
      Map<Long, Trunk> trunks, KeyPool keys, int number, KeyHash hash) {
    int start = keys.start(number);
    int length = length(keys, number);
    if (length >= LONG) {
      trunks.computeIfPresent(
          hash.sum(keys.bytes(), start, LONG),
          (sum, trunk) -> trunk.covers(keys.bytes(), start, length) ? trunk : Trunk.UNKNOWN);
    }
  }

  /** The same, with the keys of some shards looked up anew; with all of a trunk that is new. */
  LongPaths in(KeyIndex index, IntPredicate shards) {
    return slots.count() == 0
        ? this
        : new LongPaths(words, slots.with(trunk -> trunk.in(index, shards)), otherwise);
  }

  /** The trunk of that first block; null where no path starts so. */
  @Nullable Trunk find(long sum) {
    Trunk trunk = slots.find(sum);
    return trunk == null ? otherwise : trunk;
  }

  /** The same of the first block of a request; it is not even summed up where none is known. */
  @Nullable Trunk find(RequestBytes bytes, KeyHash hash) {
    return slots.count() == 0 ? otherwise : find(bytes.sum(LONG, hash));
  }

  /** Whether a path may start with the word of that sum. */
  boolean startsWith(long sum) {
    return words == null || words.include(sum);
  }

  /** The same of the first word of a request. */
  boolean startsWith(RequestBytes bytes, KeyHash hash) {
    return words == null || startsWith(bytes.sum(Long.BYTES, hash));
  }

  /** Whether all is known of that path that is to be known. */
  boolean cover(byte[] path, int start, int length, KeyHash hash) {
    if (words != null && !words.cover(path, start, length, hash)) {
      return false;
    }
    Trunk trunk = length < LONG ? Trunk.UNKNOWN : find(hash.sum(path, start, LONG));
    return trunk != null && trunk.covers(path, start, length);
  }

  /** The same with another path. */
  LongPaths plus(String path, KeyHash hash) {
    byte[] key = KeyHash.bytes(path);
    int length = path.length();
    if (cover(key, 0, length, hash)) {
      return this;
    }
    if (words == null || slots.count() == MOST) {
      return ANY;
    }
    FirstWords more = words.plus(key, length, hash);
    if (length < LONG) {
      return new LongPaths(more, slots, null);
    }
    long sum = hash.sum(key, 0, LONG);
    Slots others = slots.copy();
    others.put(sum, new Trunk(key, 0, length, hash).orUnknown(find(sum)));
    return new LongPaths(more, others, null);
  }

  /** Checks that its trunks know what the index does. */
  void check(KeyIndex index) {
    slots.with(
        trunk -> {
          trunk.check(index);
          return trunk;
        });
  }

  /** The trunks by the sums of their first blocks: a power of two, half of them free at least. */
  private static final class Slots {
    private final long[] sums;
    private final @Nullable Trunk[] trunks;
    private int count;

    Slots(int most) {
      trunks = new Trunk[4 * Integer.highestOneBit(most)];
      sums = new long[trunks.length];
    }

    int count() {
      return count;
    }

    @Nullable Trunk find(long sum) {
      return trunks[slot(sum)];
    }

    /** The slot of a sum, whose highest bits know most, or the free one where it belongs. */
    private int slot(long sum) {
      int mask = trunks.length - 1;
      int slot = (int) (sum >>> 48) & mask;
      while (trunks[slot] != null && sums[slot] != sum) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    /** Puts it there, while they are made. */
    void put(long sum, Trunk trunk) {
      int slot = slot(sum);
      count += trunks[slot] == null ? 1 : 0;
      sums[slot] = sum;
      trunks[slot] = trunk;
    }

    /** The same, with room for one more. */
    Slots copy() {
      return with(UnaryOperator.identity());
    }

    /** The same with others of the same start in place of the trunks. */
    Slots with(UnaryOperator<Trunk> other) {
      Slots copy = new Slots(count + 1);
      for (int slot = 0; slot < trunks.length; slot++) {
        Trunk trunk = trunks[slot];
        if (trunk != null) {
          copy.put(sums[slot], other.apply(trunk));
        }
      }
      return copy;
    }
  }
}
