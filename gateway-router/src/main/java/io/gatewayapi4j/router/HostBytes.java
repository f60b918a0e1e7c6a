package io.gatewayapi4j.router;

import java.util.Arrays;

/**
 * The bytes of the host of a request, in lower case and without port, and what is told from them.
 * One for each thread: see {@link RequestBytes}, also for why it is taken first and read later.
 *
 * <p>Implementation note. Most hosts are as they should be, and are found as they stand. So whether
 * one has capitals or a port is asked only where it is not found, and its dots are looked for after
 * that.
 */
final class HostBytes {
  /** The longest name of a host that is looked at whole. */
  static final int MAX = 384;

  private static final int BLOCK = RequestBytes.BLOCK;
  private static final long ONES = KeyHash.EACH_BYTE;
  private static final long HIGH_BITS = KeyHash.HIGH_BITS;

  /** Added to a byte, it sets the high bit where the byte is a colon or more. */
  private static final long UP_FROM_COLON = (0x80 - ':') * ONES;

  /** Added to a byte, it sets the high bit where the byte is behind the opening bracket. */
  private static final long UP_FROM_BRACKET = (0x80 - '[' - 1) * ONES;

  /** Where the host was found in its shard: see {@link HostShard}. */
  int place;

  /** The name of the host in lower case, or what fits of its end. */
  final byte[] name = new byte[MAX + BLOCK];

  /** The dots of each block of the name, once {@link #findDots} has found them. */
  final long[] dots = new long[MAX / BLOCK + 1];

  private final long[] sums = new long[BLOCK / Long.BYTES];

  /** The sum of the hash of {@link #name}. */
  long sum;

  /** The length of {@link #name}. */
  int end;

  /** Whether it was read as it stands. */
  private boolean asGiven;

  /** Whether the name is longer than that. */
  boolean cut;

  /** Takes the name of a host as it stands, if it is like most. */
  void take(String host) {
    int length = host.length();
    asGiven = length < BLOCK && Latin1.prefix(host, length) == length;
    if (asGiven) {
      Latin1.copy(host, 0, length, name, 0);
      end = length;
      cut = false;
    }
  }

  /**
   * Reads the name that was taken. Where it is found, it is in lower case and has no port, and
   * nothing more is to be asked; else see {@link #isUnusual}.
   *
   * @return its length; -1 where it is too long for any hostname
   */
  int read(String host, KeyHash hash) {
    if (!asGiven) {
      return readUnusual(host, hash);
    }
    sum = sum(0, end, hash);
    return end;
  }

  /** The sum of the hash of a part of the name: up to a block without a loop. */
  long sum(int from, int length, KeyHash hash) {
    if (length >= BLOCK) {
      return hash.sum(name, from, length);
    }
    long[] factors = hash.factors;
    long[] sums = this.sums;
    long sum = KeyHash.word(name, from) * factors[0];
    sums[1] = sum;
    sums[2] = sum += KeyHash.word(name, from + 8) * factors[1];
    sums[3] = sum += KeyHash.word(name, from + 16) * factors[2];
    sums[4] = sum += KeyHash.word(name, from + 24) * factors[3];
    sums[5] = sum += KeyHash.word(name, from + 32) * factors[4];
    if (length >= 48) {
      sums[6] = sum += KeyHash.word(name, from + 40) * factors[5];
      sums[7] = sum + KeyHash.word(name, from + 48) * factors[6];
    }
    long rest = KeyHash.low(KeyHash.word(name, from + (length & -Long.BYTES)), length);
    return sums[length >>> 3] + rest * hash.restFactor;
  }

  /** Whether the name that was read may have capitals or a port, and is to be read otherwise. */
  boolean isUnusual() {
    if (!asGiven) {
      return false;
    }
    long marks = unusual(0) | unusual(8) | unusual(16) | unusual(24) | unusual(32);
    if (end > 40) {
      marks |= unusual(40) | unusual(48) | unusual(56);
    }
    return (marks & HIGH_BITS) != 0;
  }

  /** The high bit of bytes that are colon, capital, bracket or more; and of few others, as rare. */
  private long unusual(int at) {
    long bytes = KeyHash.word(name, at);
    return bytes | ((bytes + UP_FROM_COLON) & ~(bytes + UP_FROM_BRACKET));
  }

  /**
   * Reads the name of any host, in lower case and without port.
   *
   * @return its length; -1 where it is too long for any hostname
   */
  int readUnusual(String host, KeyHash hash) {
    int last = RequestHost.end(host);
    int start = Math.max(0, last - MAX);
    for (int i = start; i < last; i++) {
      char c = host.charAt(i);
      // A capital letter is in no hostname, and so stands for all that cannot be.
      name[i - start] = (byte) (c > 0xff ? 'A' : RequestHost.lowerCase(c));
    }
    end = last - start;
    cut = start > 0;
    asGiven = false;
    sum = hash.sum(name, 0, end);
    // Lest the port of this name should make the next one look unusual.
    Arrays.fill(name, end, name.length, (byte) 0);
    return cut ? -1 : end;
  }

  /** Finds the dots of the name, and tells in how many blocks. */
  int findDots() {
    int last = end >>> 6;
    for (int block = 0; block <= last; block++) {
      int at = block << 6;
      int left = Math.min(end - at, BLOCK);
      long found =
          dots(at)
              | (dots(at + 8) << 8)
              | (dots(at + 16) << 16)
              | (dots(at + 24) << 24)
              | (dots(at + 32) << 32);
      if (left > 40) {
        found |= (dots(at + 40) << 40) | (dots(at + 48) << 48) | (dots(at + 56) << 56);
      }
      dots[block] = left == BLOCK ? found : found & ((1L << left) - 1);
    }
    return last + 1;
  }

  private long dots(int at) {
    return RequestBytes.gather(KeyHash.zeros(KeyHash.word(name, at) ^ ('.' * ONES)));
  }
}
