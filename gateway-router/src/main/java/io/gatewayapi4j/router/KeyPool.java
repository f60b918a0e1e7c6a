package io.gatewayapi4j.router;

import java.util.Arrays;

/**
 * Keys as bytes, one after the other, each with its hash. They are named by numbers in the order in
 * which they are added. Not safe for use by many threads.
 *
 * <p>What is known of a key stands in the four bytes before it, so that whoever comes to one of
 * many keys reads one place in memory.
 */
final class KeyPool {
  private static final int NONE = -1;
  private static final int LENGTH_MASK = (1 << KeyIndex.LENGTH_BITS) - 1;
  private static final int PART = 1 << KeyIndex.LENGTH_BITS;
  private static final int SEPARATORS = KeyIndex.LENGTH_BITS + 1;

  /** The first room is for so many keys of so many bytes; they tell how long the others are. */
  private static final int SAMPLE = 128;

  private static final int USUAL_LENGTH = 48;

  private final KeyHash hash;
  private final char separator;
  private byte[] bytes;
  private int used;
  private int count;

  /** By number: where the key starts; {@link #NONE}. */
  private int[] starts;

  private long[] hashes;

  /**
   * An empty pool.
   *
   * @param separator what is counted in keys
   * @param expected how many will be added, more or less
   */
  KeyPool(KeyHash hash, char separator, int expected) {
    this.hash = hash;
    this.separator = separator;
    int capacity = Math.max(4, expected);
    starts = new int[capacity];
    hashes = new long[capacity];
    bytes = new byte[Math.min(capacity, SAMPLE) * USUAL_LENGTH + KeyHash.PADDING];
  }

  /** Adds a key, of which there is none where it does not {@linkplain KeyHash#fits fit}. */
  void add(String key, boolean part) {
    int length = key.length();
    if (length > KeyHash.MAX_LENGTH || Latin1.prefix(key, length) < length) {
      addNone();
      return;
    }
    makeRoom(Integer.BYTES + length + KeyHash.PADDING);
    int start = used + Integer.BYTES;
    Latin1.copy(key, 0, length, bytes, start);
    if (!KeyHash.fits(bytes, start, length)) {
      addNone();
      return;
    }
    int separators = KeyHash.occurrences(bytes, start, length, separator);
    KeyHash.putHalf(bytes, used, length | (part ? PART : 0) | separators << SEPARATORS);
    starts[count] = start;
    hashes[count] = KeyHash.mix(hash.sum(bytes, start, length));
    used = start + length;
    count++;
  }

  /** Gives away a number without a key. */
  void addNone() {
    makeRoom(0);
    starts[count++] = NONE;
  }

  private void makeRoom(int more) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    if (used + more > bytes.length) {
      long all = used / Math.max(1L, count) * starts.length;
      long enough = Math.max(used + (long) more, Math.max(used * 2L, all + all / 16));
      bytes = Arrays.copyOf(bytes, (int) Math.min(enough, Integer.MAX_VALUE - 8));
    }
  }

  KeyHash hash() {
    return hash;
  }

  boolean isKey(int number) {
    return starts[number] != NONE;
  }

  int start(int number) {
    return starts[number];
  }

  /** What is known of a key. */
  int about(int number) {
    return KeyHash.half(bytes, starts[number] - Integer.BYTES);
  }

  static int length(int about) {
    return about & LENGTH_MASK;
  }

  static boolean isPart(int about) {
    return (about & PART) != 0;
  }

  /** How often the separator occurs. */
  static int separators(int about) {
    return about >>> SEPARATORS;
  }

  long hash(int number) {
    return hashes[number];
  }

  /** Where all keys stand; they may be read eight bytes beyond their ends. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether two keys have the same bytes. */
  boolean same(int a, int b) {
    int length = length(about(a));
    return length == length(about(b)) && KeyHash.same(bytes, starts[a], bytes, starts[b], length);
  }
}
