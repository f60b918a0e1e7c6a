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
  static final long EACH_BYTE = 0x0101010101010101L;
  static final long HIGH_BITS = 0x8080808080808080L;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final long REST = 0xd6e8feb86659fd93L;

  private static final KeyHash FIRST = new KeyHash(0, REST);

  /** By the place of the word; all odd. */
  final long[] factors = new long[(MAX_LENGTH + 2 * 64) / Long.BYTES];

  /** Of the bytes that are left behind the last whole word. */
  final long restFactor;

  private KeyHash(long seed, long restFactor) {
    this.restFactor = restFactor;
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
    return seed == 0 ? FIRST : new KeyHash(seed * GOLDEN, REST);
  }

  /** A hash by which all keys collide, to be tested with. */
  static KeyHash constant() {
    KeyHash hash = new KeyHash(0, 0);
    java.util.Arrays.fill(hash.factors, 0);
    return hash;
  }

  static long word(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  static int half(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  static void putWord(byte[] bytes, int at, long value) {
    LONG.set(bytes, at, value);
  }

  static void putHalf(byte[] bytes, int at, int value) {
    INT.set(bytes, at, value);
  }

  /** The first bytes of a word: as many as the count modulo eight. */
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
    return sum + low(word(bytes, from + (words << 3)), length) * restFactor;
  }

  /** Spreads a sum, whose last bits know little, over all bits. */
  static long mix(long sum) {
    return (sum ^ sum >>> 32) * GOLDEN;
  }

  /**
   * Whether two runs of bytes are equal; the eight bytes after each may be anything. Without a loop
   * up to 64 bytes: runs of about the same length take the same way, which a processor foresees.
   * What is at the end may be compared twice.
   */
  static boolean same(byte[] a, int aStart, byte[] b, int bStart, int length) {
    if (length >= 32) {
      long differ = fourWords(a, aStart, b, bStart);
      for (int i = 32; i < length - 32; i += 32) {
        differ |= fourWords(a, aStart + i, b, bStart + i);
      }
      return (differ | fourWords(a, aStart + length - 32, b, bStart + length - 32)) == 0;
    }
    if (length >= 16) {
      int rest = length - 16;
      long differ = twoWords(a, aStart, b, bStart);
      return (differ | twoWords(a, aStart + rest, b, bStart + rest)) == 0;
    }
    long first = word(a, aStart) ^ word(b, bStart);
    if (length < 8) {
      return low(first, length) == 0;
    }
    int rest = length - 8;
    return (first | (word(a, aStart + rest) ^ word(b, bStart + rest))) == 0;
  }

  private static long fourWords(byte[] a, int aStart, byte[] b, int bStart) {
    return twoWords(a, aStart, b, bStart) | twoWords(a, aStart + 16, b, bStart + 16);
  }

  private static long twoWords(byte[] a, int aStart, byte[] b, int bStart) {
    return (word(a, aStart) ^ word(b, bStart)) | (word(a, aStart + 8) ^ word(b, bStart + 8));
  }

  /** How often an ASCII character occurs in a key; the eight bytes after it may be anything. */
  static int occurrences(byte[] bytes, int start, int length, char c) {
    long pattern = c * EACH_BYTE;
    int found = 0;
    for (int i = 0; i < length - 7; i += Long.BYTES) {
      found += Long.bitCount(zeros(word(bytes, start + i) ^ pattern));
    }
    long rest = low(word(bytes, start + (length & ~7)), length);
    return found + Long.bitCount(zeros(rest ^ pattern));
  }

  /** The high bit of each byte that is zero; exact, whatever stands beside it. */
  static long zeros(long word) {
    return ~(((word & ~HIGH_BITS) + ~HIGH_BITS) | word | ~HIGH_BITS);
  }

  /** The bytes of a key that fits, with what may be read behind them. */
  static byte[] bytes(String key) {
    byte[] bytes = new byte[key.length() + PADDING];
    Latin1.copy(key, 0, key.length(), bytes, 0);
    return bytes;
  }

  /**
   * Whether a key can be looked up: not too long, of ASCII alone, and without what ends a path,
   * which no path therefore matches. See {@link RequestBytes} for what it takes for an end.
   */
  static boolean fits(String key) {
    int length = key.length();
    return length <= MAX_LENGTH
        && Latin1.prefix(key, length) == length
        && fits(bytes(key), 0, length);
  }

  /** The same of the bytes of a key that is not too long; the eight bytes after may be anything. */
  static boolean fits(byte[] bytes, int start, int length) {
    long unfit = 0;
    for (int i = 0; i < length - 7; i += Long.BYTES) {
      unfit |= unfit(word(bytes, start + i));
    }
    return (unfit | unfit(low(word(bytes, start + (length & ~7)), length))) == 0;
  }

  private static long unfit(long word) {
    return (word & HIGH_BITS) | zeros(word ^ '?' * EACH_BYTE) | zeros(word ^ '#' * EACH_BYTE);
  }
}
