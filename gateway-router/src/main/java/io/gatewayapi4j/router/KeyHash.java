package io.gatewayapi4j.router;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The hash of a key of bytes: the sum of its 8-byte words, each times a factor of its place.
 * Immutable.
 *
 * <p>The products do not wait for each other, and one pass over a path gives the hash of every
 * prefix of it: that of the words before the boundary and of the bytes that are left. A key of
 * which another table of factors makes too many collisions is given other factors, never a wrong
 * answer: whoever looks up compares the bytes.
 */
final class KeyHash {
  /** The longest key, in bytes. The specification allows 1,024 chars in a path. */
  static final int MAX_LENGTH = 2048;

  /** How many bytes may be read behind the end of a key. */
  static final int PADDING = Long.BYTES;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private static final KeyHash FIRST = new KeyHash(0);

  /** By the place of the word; all odd. */
  final long[] factors = new long[(MAX_LENGTH + 2 * 64) / Long.BYTES];

  private KeyHash(long seed) {
    long state = seed;
    for (int i = 0; i < factors.length; i++) {
      state += GOLDEN;
      long mixed = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
      mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
      factors[i] = (mixed ^ mixed >>> 31) | 1;
    }
  }

  /** The hash of a seed; one for all tables that need no other. */
  static KeyHash of(int seed) {
    return seed == 0 ? FIRST : new KeyHash(seed * GOLDEN);
  }

  /** A hash by which all keys collide, to be tested with. */
  static KeyHash constant() {
    KeyHash hash = new KeyHash(0);
    java.util.Arrays.fill(hash.factors, 0);
    return hash;
  }

  static long word(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  static int half(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  static void putHalf(byte[] bytes, int at, int value) {
    INT.set(bytes, at, value);
  }

  /** The first {@code count} bytes of a word, 0 to 7 of them. */
  static long low(long word, int count) {
    return word & ((1L << (count << 3)) - 1);
  }

  /** The sum of a key; the eight bytes after it may be anything. */
  long sum(byte[] bytes, int from, int length) {
    long sum = 0;
    int words = length >>> 3;
    for (int i = 0; i < words; i++) {
      sum += word(bytes, from + (i << 3)) * factors[i];
    }
    return sum + low(word(bytes, from + (words << 3)), length & 7) * factors[words];
  }

  /** The hash of the first bytes of what the sums before each word are known of. */
  static long prefix(byte[] bytes, long[] sums, long[] factors, int length) {
    int word = length >>> 3;
    return mix(sums[word] + low(word(bytes, word << 3), length & 7) * factors[word]);
  }

  /** Spreads a sum, whose last bits know little, over all bits. */
  static long mix(long sum) {
    return (sum ^ sum >>> 32) * GOLDEN;
  }

  /** Whether two runs of bytes are equal; the eight bytes after each may be anything. */
  static boolean same(byte[] a, int aStart, byte[] b, int bStart, int length) {
    if (length < Long.BYTES) {
      return low(word(a, aStart) ^ word(b, bStart), length) == 0;
    }
    // Pairs of words; the last two may overlap the others.
    int last = length - Long.BYTES;
    long differ = word(a, aStart + last) ^ word(b, bStart + last);
    for (int i = 0; i < last; i += 2 * Long.BYTES) {
      int next = Math.min(i + Long.BYTES, last);
      differ |= word(a, aStart + i) ^ word(b, bStart + i);
      differ |= word(a, aStart + next) ^ word(b, bStart + next);
    }
    return differ == 0;
  }

  /** The number of slashes or dots in a key. */
  static int occurrences(byte[] bytes, int start, int length, char c) {
    int found = 0;
    for (int i = start; i < start + length; i++) {
      if (bytes[i] == c) {
        found++;
      }
    }
    return found;
  }

  /** The bytes of a key that fits, with what may be read behind them. */
  static byte[] bytes(String key) {
    byte[] bytes = new byte[key.length() + PADDING];
    Latin1.copy(key, 0, key.length(), bytes, 0);
    return bytes;
  }

  /** Whether every char of a key is one byte here, and not too many of them. */
  static boolean fits(String key) {
    return key.length() <= MAX_LENGTH && Latin1.prefix(key, key.length()) == key.length();
  }
}
