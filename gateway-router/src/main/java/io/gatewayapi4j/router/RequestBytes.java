package io.gatewayapi4j.router;

import java.util.Arrays;

/**
 * The bytes of the request that a thread is routing, with all that one pass over them tells. One
 * for each thread, used again for each request.
 *
 * <p>Implementation note. A path is read in blocks of 64 bytes, eight words a block without a
 * branch. Each word gives its share of the hash, of which the sum so far is kept for every word, so
 * that the hash of any prefix is one more product away; and one bit for each slash, so that a block
 * is one {@code long} of slashes. {@code /} and {@code ?} differ in one bit: a single exact test
 * finds both, and {@code #}, which no proper target holds, is suspected together with all that is
 * below {@code %}. Suspicion and question marks lead to a slower look. What is left in the buffer
 * of earlier requests is masked out.
 *
 * <p>Nothing is read beyond {@code limit}, one byte more than the longest prefix that is
 * configured: what follows cannot change the answer, so a path of any length costs the same.
 */
final class RequestBytes {
  /** The longest name of a host that is looked at whole. */
  static final int MAX_HOST = 384;

  private static final ThreadLocal<RequestBytes> OF_THREAD =
      ThreadLocal.withInitial(RequestBytes::new);

  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7f * ONES;
  private static final long HIGH_BITS = ~LOW_BITS;

  /** Set in {@code ?} and not in {@code /}. */
  private static final long DIFFERENCE = ('?' ^ '/') * ONES;

  /** Added to a byte, it sets the high bit where the byte is a colon or more. */
  private static final long UP_FROM_COLON = (0x80 - ':') * ONES;

  /** Added to a byte, it sets the high bit where the byte is behind the opening bracket. */
  private static final long UP_FROM_BRACKET = (0x80 - '[' - 1) * ONES;

  /** Added to a byte, it sets the high bit where the byte is {@code %} or more. */
  private static final long UP_FROM_PERCENT = (0x80 - '%') * ONES;

  /** Gathers the high bits of eight bytes in the highest byte. */
  private static final long GATHER = 0x0002040810204081L;

  private static final int BLOCK = 64;

  final byte[] path = new byte[KeyHash.MAX_LENGTH + 2 * BLOCK];

  /** The sum of the hash before each word of the path. */
  final long[] sums = new long[path.length / Long.BYTES];

  /** The slashes of each block of the path, the first byte in the last bit. */
  final long[] slashes = new long[path.length / BLOCK];

  /** Where the path ends, or the part of it that is looked at. */
  int end;

  /** Whether the path ends at {@link #end}. */
  boolean whole;

  /** The number of slashes before {@link #end}. */
  int depth;

  /** The name of the host in lower case, or what fits of its end. */
  final byte[] host = new byte[MAX_HOST + 2 * KeyHash.PADDING];

  /** The sum of the hash of {@link #host}. */
  long hostSum;

  /** The length of {@link #host}. */
  int hostEnd;

  /** Whether the name is longer than that. */
  boolean hostCut;

  /** The first bytes of another value of the request, for a moment. */
  final byte[] value = new byte[BLOCK + KeyHash.PADDING];

  private byte[] decoded = new byte[BLOCK];

  /** The best entry so far, for searches that must see all. */
  final PathTable.Best best = new PathTable.Best();

  private RequestBytes() {
    Arrays.fill(path, (byte) 'x'); // nothing suspicious
  }

  static RequestBytes ofThread() {
    return OF_THREAD.get();
  }

  /** Room for a decoded value of that length, and for one byte more. */
  byte[] decoded(int length) {
    if (decoded.length <= length) {
      decoded = new byte[length + BLOCK];
    }
    return decoded;
  }

  /**
   * Reads the name of a host, in lower case and without port.
   *
   * @return its length; -1 where it is too long for any hostname
   */
  int readHost(String name, KeyHash hash) {
    int length = name.length();
    if (length > MAX_HOST || Latin1.prefix(name, length) < length) {
      return readUnusualHost(name, hash);
    }
    Latin1.copy(name, 0, length, host, 0);
    long sum = 0;
    long unusual = 0;
    for (int at = 0; at < length; at += Long.BYTES) {
      long bytes = KeyHash.word(host, at);
      if (at + Long.BYTES > length) {
        bytes = KeyHash.low(bytes, length & 7);
      }
      sum += bytes * hash.factors[at >>> 3];
      // Colon, capital letter, bracket or more; the few between them are as rare.
      unusual |= bytes | ((bytes + UP_FROM_COLON) & ~(bytes + UP_FROM_BRACKET));
    }
    if ((unusual & HIGH_BITS) != 0) {
      return readUnusualHost(name, hash);
    }
    hostSum = sum;
    hostEnd = length;
    hostCut = false;
    return length;
  }

  private int readUnusualHost(String name, KeyHash hash) {
    int end = RequestHost.end(name);
    int start = Math.max(0, end - MAX_HOST);
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      // A capital letter is in no hostname, and so stands for all that cannot be.
      host[i - start] = (byte) (c > 0xff ? 'A' : RequestHost.lowerCase(c));
    }
    hostEnd = end - start;
    hostCut = start > 0;
    hostSum = hash.sum(host, 0, hostEnd);
    return hostCut ? -1 : hostEnd;
  }

  /** Reads a target up to the end of its path, the limit, or the first char above U+00FF. */
  void readPath(String target, int limit, KeyHash hash) {
    int length = target.length();
    int read = Latin1.prefix(target, Math.min(length, limit));
    Latin1.copy(target, 0, read, path, 0);
    scan(read, read == length, hash.factors);
  }

  private void scan(int read, boolean all, long[] factors) {
    long sum = 0;
    long questions = 0;
    long plain = HIGH_BITS;
    int slashCount = 0;
    int last = read >>> 6;
    for (int block = 0; block <= last; block++) {
      long found = 0;
      int word = block << 3;
      for (int i = 0; i < Long.BYTES; i++) {
        long bytes = KeyHash.word(path, (word + i) << 3);
        sums[word + i] = sum;
        sum += bytes * factors[word + i];
        long other = (bytes | DIFFERENCE) ^ ('?' * ONES);
        long marks = ~(((other & LOW_BITS) + LOW_BITS) | other | LOW_BITS);
        questions |= marks & (bytes << 3);
        plain &= bytes + UP_FROM_PERCENT;
        found |= ((marks * GATHER) >>> 56) << (i << 3);
      }
      if (block == last) {
        found &= (1L << read) - 1;
      }
      slashes[block] = found;
      slashCount += Long.bitCount(found);
    }
    end = read;
    whole = all;
    depth = slashCount;
    if ((questions | (plain ^ HIGH_BITS)) != 0) {
      endAtQuery(read);
    }
  }

  /** Looks again, for the query or fragment that may follow. */
  private void endAtQuery(int read) {
    int stop = 0;
    while (stop < read && path[stop] != '?' && path[stop] != '#') {
      stop++;
    }
    if (stop == read) {
      // Unless it is in the path itself, what looked like one is left of an earlier request.
      Arrays.fill(path, read, (read | (BLOCK - 1)) + 1, (byte) 'x');
      return;
    }
    end = stop;
    whole = true;
    int block = stop >>> 6;
    slashes[block] &= (1L << stop) - 1;
    depth = 0;
    for (int i = 0; i <= block; i++) {
      depth += Long.bitCount(slashes[i]);
    }
  }
}
