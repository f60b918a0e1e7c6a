package io.gatewayapi4j.router;

/**
 * A filter of the first eight bytes of the paths of a virtual host that have as many, by the sum of
 * their hash. It tells of some others too that they may be there. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
record FirstWords(long[] bits) {
  private static final int LENGTH = Long.BYTES;
  private static final int WORDS = 16;

  /** Of no path. */
  FirstWords() {
    this(new long[WORDS]);
  }

  /** Whether a path may start with a word of that sum. */
  boolean include(long sum) {
    long mixed = KeyHash.mix(sum);
    return (bits[word(mixed)] >>> mixed & 1) != 0;
  }

  /** Whether there is nothing to be added for that path. */
  boolean cover(byte[] path, int start, int length, KeyHash hash) {
    return length < LENGTH || include(hash.sum(path, start, LENGTH));
  }

  /** Adds a path, while the filter is made. */
  void add(byte[] path, int start, int length, KeyHash hash) {
    if (length >= LENGTH) {
      long mixed = KeyHash.mix(hash.sum(path, start, LENGTH));
      bits[word(mixed)] |= 1L << mixed;
    }
  }

  /** The same with another path. */
  FirstWords plus(byte[] path, int length, KeyHash hash) {
    FirstWords more = new FirstWords(bits.clone());
    more.add(path, 0, length, hash);
    return more;
  }

  /** By bits that are none of the six lowest. */
  private static int word(long mixed) {
    return (int) (mixed >>> 60);
  }
}
