package io.gatewayapi4j.router;

import java.util.Arrays;

/**
 * A filter of the first elements of all paths of a virtual host whose paths are many elements deep,
 * so that a path that starts otherwise, as of one who looks for holes, is not looked up at each
 * depth. It tells of some others too that they may be there. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
record FirstElements(long[] bits) {
  /** Where paths have fewer depths than these, looking them up costs little. */
  private static final int DEEP = 8;

  private static final int WORDS = 16;

  /** Of no path. */
  FirstElements() {
    this(new long[WORDS]);
  }

  /** Whether paths of those depths are worth a filter. */
  static boolean areWorthIt(long depths) {
    return Long.bitCount(depths) > DEEP;
  }

  /** The same with another path. */
  FirstElements plus(String path, KeyHash hash) {
    FirstElements more = new FirstElements(bits.clone());
    byte[] key = KeyHash.bytes(path);
    more.add(key, 0, path.length(), hash);
    return more;
  }

  /** Adds a path, while the filter is made. */
  void add(byte[] path, int start, int length, KeyHash hash) {
    if (length == 0 || path[start] != '/') {
      Arrays.fill(bits, -1); // has no first element
      return;
    }
    int end = 1;
    while (end < length && path[start + end] != '/') {
      end++;
    }
    long mixed = KeyHash.mix(hash.sum(path, start, end));
    bits[word(mixed)] |= 1L << mixed;
  }

  /** Whether no path that was added starts as that of the request does. */
  boolean exclude(RequestBytes bytes) {
    long ends = bytes.ends[0];
    long behind = ends & (ends - 1);
    if ((ends & 1) == 0 || behind == 0) {
      return false; // starts with no slash, or with a very long element
    }
    long hash = bytes.hash(Long.numberOfTrailingZeros(behind));
    return (bits[word(hash)] >>> hash & 1) == 0;
  }

  /** By bits that are none of the six lowest. */
  private static int word(long hash) {
    return (int) (hash >>> 60);
  }
}
