package io.gatewayapi4j.router;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A long path that others of a virtual host are prefixes of, and what {@link RequestBytes} would
 * find in it: a request that shares its first bytes with it need not be read for that. It holds no
 * decision, and tells nothing of which prefixes are keys. Immutable.
 */
final class Trunk {
  /** In place of one where there is none for all: it shares nothing, and tells nothing. */
  static final Trunk UNKNOWN = new Trunk(new byte[KeyHash.PADDING], 0, 0, KeyHash.of(0));

  /** The sum of the hash before each word. */
  final long[] sums;

  /** By block: one bit for each slash, and for the end. */
  final long[] ends;

  /** By block: how many ends there are in those before it. */
  private final int[] endsBefore;

  private final byte[] path;

  /**
   * Of a path among other bytes, eight of which follow it at least.
   *
   * @param hash that requests are read with
   */
  Trunk(byte[] bytes, int start, int length, KeyHash hash) {
    path = Arrays.copyOfRange(bytes, start, start + length);
    sums = new long[(length >>> 3) + 1];
    for (int word = 1; word < sums.length; word++) {
      int before = word - 1;
      sums[word] = sums[before] + KeyHash.word(bytes, start + (before << 3)) * hash.factors[before];
    }
    ends = new long[(length >>> 6) + 1];
    endsBefore = new int[ends.length];
    for (int at = 0; at <= length; at++) {
      int block = at >>> 6;
      if (at == block << 6 && block > 0) {
        endsBefore[block] = endsBefore[block - 1] + Long.bitCount(ends[block - 1]);
      }
      if (at == length || path[at] == '/') {
        ends[block] |= 1L << at;
      }
    }
  }

  /** How many of the first bytes are the same. */
  int shared(byte[] bytes, int length) {
    int differ = Arrays.mismatch(bytes, 0, length, path, 0, path.length);
    return differ < 0 ? length : differ;
  }

  /** How many ends there are before that one in its block. */
  int endsBefore(int block) {
    return endsBefore[block];
  }

  /** This, where all that another covers is covered by this. */
  Trunk orUnknown(@Nullable Trunk other) {
    return other == null || covers(other.path, 0, other.path.length) ? this : UNKNOWN;
  }

  /** Whether a path is a prefix of this one that ends where an element does, or may be. */
  boolean covers(byte[] bytes, int start, int length) {
    return this == UNKNOWN || startsWith(bytes, start, length);
  }

  private boolean startsWith(byte[] bytes, int start, int length) {
    return length <= path.length
        && (ends[length >>> 6] >>> length & 1) != 0
        && Arrays.equals(bytes, start, start + length, path, 0, length);
  }
}
