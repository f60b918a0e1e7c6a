package io.gatewayapi4j.router;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which keys of a shard are alone with their start: with their first bytes, of which all starts of
 * a table have the same number. A path that starts so has no other prefix among the keys that is as
 * long; so one lookup and one comparison find the deepest, and nobody need look where the elements
 * of the path end. What is not found so is searched for: see {@link PathTable}, which has them only
 * where it is nested.
 *
 * <p>Implementation note. Keys of one start are in one shard. There, behind the entries, are as
 * many slots for starts as for keys, of 4 bytes each: 16 bits of the hash of the start as a tag,
 * and where the entry is, as in {@link KeyIndex}; or {@link #OTHERWISE} where several keys start
 * so, or one whose value depends on further conditions. A start stands at home or in the next slot
 * that is free; one that would be {@linkplain #MOST_STEPS too far} from home is left out, lest keys
 * that are chosen for it should make a lookup long.
 *
 * <p>Invariant, checked by {@link #check}: the start of a key leads to that key, or it tells
 * nothing.
 */
final class KeyStarts {
  /**
   * Fewer keys have none: there may be very many tables of few keys, one for each host, which are
   * not in the cache, and where one more place to look at takes as long as the search.
   */
  static final int FEWEST_KEYS = 64;

  /** What {@link #value} answers where there is no telling. */
  static final int NOTHING = -1;

  /** About so many starts are looked at before their length is settled. */
  private static final int SAMPLE = 1024;

  /** In place of an entry: there is no telling by the start. */
  private static final int OTHERWISE = 1;

  private static final int TAG_MASK = ~KeyIndex.OFFSET_MASK;

  /** A start has so many words at most. */
  private static final int WORDS = 4;

  /** A start stands among so many slots from home on. */
  private static final int MOST_STEPS = 16;

  private static final int NOWHERE = -1;

  /** From this bit on, a hash tells whether its start is looked at. */
  private static final int SAMPLED = 40;

  private KeyStarts() {}

  /**
   * How long the starts of these keys should be: the shortest that tell most of them from all
   * others, else those that tell more than half. 0 where there are none. Linear in the number of
   * keys.
   *
   * @param count so many of the first numbers
   * @param free whether the value of a key depends on no further conditions
   */
  static int length(KeyPool keys, int[] numbers, int count, IntPredicate free) {
    if (count < FEWEST_KEYS) {
      return 0;
    }
    int each = Math.max(1, Integer.highestOneBit(count / SAMPLE));
    int all = count / each;
    int best = 0;
    int most = all / 2;
    Hashes[] byWords = sample(keys, numbers, count, free, each);
    for (int words = 1; words <= WORDS && most < all - all / 8; words++) {
      int alone = byWords[words].alone();
      if (alone > most) {
        most = alone;
        best = words * Long.BYTES;
      }
    }
    return best;
  }

  /**
   * By the number of words, the hashes of starts: of one in so many, each as often as it occurs;
   * once more where the key is not free, as if it were not alone.
   */
  private static Hashes[] sample(
      KeyPool keys, int[] numbers, int count, IntPredicate free, int each) {
    Hashes[] byWords = new Hashes[WORDS + 1];
    Arrays.setAll(byWords, any -> new Hashes());
    byte[] bytes = keys.bytes();
    long[] factors = keys.hash().factors;
    for (int i = 0; i < count; i++) {
      int start = keys.start(numbers[i]);
      int words = Math.min(WORDS, KeyPool.length(keys.about(numbers[i])) >>> 3);
      long sum = 0;
      for (int word = 0; word < words; word++) {
        sum += KeyHash.word(bytes, start + (word << 3)) * factors[word];
        long mixed = KeyHash.mix(sum);
        if ((mixed >>> SAMPLED & (each - 1)) == 0) {
          byWords[word + 1].add(mixed, free.test(numbers[i]) ? 1 : 2);
        }
      }
    }
    return byWords;
  }

  /** Hashes of starts of one length, some of them more than once. */
  private static final class Hashes {
    private long[] hashes = new long[FEWEST_KEYS];
    private int count;

    void add(long hash, int times) {
      if (count + times > hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * count);
      }
      Arrays.fill(hashes, count, count + times, hash);
      count += times;
    }

    /** How many are there once. */
    int alone() {
      Arrays.sort(hashes, 0, count);
      int alone = 0;
      for (int i = 0; i < count; i++) {
        boolean first = i == 0 || hashes[i - 1] != hashes[i];
        boolean last = i == count - 1 || hashes[i + 1] != hashes[i];
        alone += first && last ? 1 : 0;
      }
      return alone;
    }
  }

  /** How many bytes they take. */
  static int size(int slots, int start) {
    return start == 0 ? 0 : slots << KeyIndex.STEP;
  }

  /**
   * Takes in a key that is at least as long as a start, while the shard is written.
   *
   * @param mixed the hash of its start
   */
  static void put(byte[] table, int entry, int record, long mixed) {
    int at = find(table, mixed);
    if (at != NOWHERE) {
      boolean alone = KeyHash.half(table, at) == 0 && KeyIndex.isFree(record);
      KeyHash.putHalf(table, at, tag(mixed) | (alone ? entry >>> KeyIndex.STEP : OTHERWISE));
    }
  }

  /**
   * Where the slot of a start is, or the free one where it belongs; {@link #NOWHERE} where that
   * would be too far.
   */
  private static int find(byte[] table, long mixed) {
    int home = at(table, KeyIndex.home(mixed));
    return isFor(table, home, mixed) ? home : findFurther(table, mixed);
  }

  /** The same where it is not at home: apart, since most are. */
  private static int findFurther(byte[] table, long mixed) {
    for (int step = 1; step < MOST_STEPS; step++) {
      int at = at(table, KeyIndex.home(mixed) + step);
      if (isFor(table, at, mixed)) {
        return at;
      }
    }
    return NOWHERE;
  }

  private static int at(byte[] table, int place) {
    int slotMask = KeyIndex.slotMask(table);
    return table.length - ((slotMask + 1 - (place & slotMask)) << KeyIndex.STEP);
  }

  private static boolean isFor(byte[] table, int at, long mixed) {
    int slot = KeyHash.half(table, at);
    return ((slot ^ tag(mixed)) & TAG_MASK) == 0 || slot == 0;
  }

  /**
   * The place of the value that a path has by its start; {@link #NOTHING} where there is no
   * telling.
   *
   * @param bytes with the path that was taken, at least as long as a start; it need not be read
   * @param mixed the hash of its start
   */
  static int value(byte[] table, RequestBytes bytes, long mixed) {
    int at = find(table, mixed);
    int entry =
        at == NOWHERE ? 0 : (KeyHash.half(table, at) & KeyIndex.OFFSET_MASK) << KeyIndex.STEP;
    if (entry <= OTHERWISE << KeyIndex.STEP) {
      return NOTHING;
    }
    int record = KeyHash.half(table, entry);
    int length = KeyIndex.length(record);
    if (length > bytes.end
        || !KeyHash.same(bytes.path, 0, table, entry + Integer.BYTES, length)
        || !bytes.isEnd(length)) {
      return NOTHING;
    }
    int whole = bytes.wholeness(length) & KeyIndex.wholes(record);
    return (whole | KeyIndex.parts(record)) == 0 ? NOTHING : KeyIndex.value(record, whole);
  }

  private static int tag(long mixed) {
    return (int) mixed & TAG_MASK;
  }

  /** Checks a shard, with or without them. */
  static void check(byte[] table, KeyHash hash) {
    int start = KeyIndex.start(table);
    for (int place = 0; place <= KeyIndex.slotMask(table) && start != 0; place++) {
      int entry = KeyIndex.entry(table, place);
      int record = entry == 0 ? KeyIndex.ABSENT : KeyHash.half(table, entry);
      if (KeyIndex.length(record) >= start) {
        int at = find(table, KeyHash.mix(hash.sum(table, entry + Integer.BYTES, start)));
        int leads = at == NOWHERE ? OTHERWISE : KeyHash.half(table, at) & KeyIndex.OFFSET_MASK;
        boolean itself = leads == entry >>> KeyIndex.STEP && KeyIndex.isFree(record);
        if (!itself && leads != OTHERWISE) {
          throw new IllegalStateException("a start that leads to another key");
        }
      }
    }
  }
}
