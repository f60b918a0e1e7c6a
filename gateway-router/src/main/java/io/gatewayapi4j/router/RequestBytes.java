package io.gatewayapi4j.router;

import java.util.Arrays;

/**
 * The bytes of the request that a thread is routing, with all that one pass over them tells. One
 * for each thread, used again for each request.
 *
 * <p>Implementation note. A path is read in strides of four words, which is what there are
 * registers for. Each word gives its share of the hash, of which the sum so far is kept for every
 * word, so that the hash of any prefix is one more product away; and one bit for each slash, from
 * which the places of the slashes are written down, four at a time without a branch. {@code /} and
 * {@code ?} differ in one bit: a single test finds both. It is exact where all chars are ASCII;
 * others, a question mark, and all that is below {@code %} as {@code #} is, which no proper target
 * holds, lead to a slower look. So may what is left in the buffer of earlier requests, which is
 * then wiped.
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

  /** How many bytes of a path are read at once. */
  private static final int STRIDE = 4 * Long.BYTES;

  final byte[] path = new byte[KeyHash.MAX_LENGTH + 2 * BLOCK];

  /** The sum of the hash before each word of the path. */
  final long[] sums = new long[path.length / Long.BYTES];

  /** Where the slashes of the path are; after them {@link #end}. */
  final int[] ends = new int[path.length + STRIDE];

  /** Of the hash that the path was read with. */
  long[] factors = {};

  /** Where the path ends, or the part of it that is looked at. */
  int end;

  /** Whether the path ends at {@link #end}. */
  boolean whole;

  /** The number of slashes before {@link #end}. */
  int depth;

  /** The name of the host in lower case, or what fits of its end. */
  final byte[] host = new byte[MAX_HOST + BLOCK];

  /** The dots of each block of the host, once {@link #findDots} has found them. */
  final long[] dots = new long[MAX_HOST / BLOCK + 1];

  private final long[] hostSums = new long[BLOCK / Long.BYTES];

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
    if (length >= BLOCK || Latin1.prefix(name, length) < length) {
      return readUnusualHost(name, hash);
    }
    Latin1.copy(name, 0, length, host, 0);
    long[] factors = hash.factors;
    long a = KeyHash.word(host, 0);
    long b = KeyHash.word(host, 8);
    long c = KeyHash.word(host, 16);
    long d = KeyHash.word(host, 24);
    long sum = a * factors[0];
    hostSums[1] = sum;
    hostSums[2] = sum += b * factors[1];
    hostSums[3] = sum += c * factors[2];
    long unusual = unusual(a) | unusual(b) | unusual(c) | unusual(d);
    if (length >= BLOCK / 2) {
      long e = KeyHash.word(host, 32);
      long f = KeyHash.word(host, 40);
      long g = KeyHash.word(host, 48);
      long h = KeyHash.word(host, 56);
      hostSums[4] = sum += d * factors[3];
      hostSums[5] = sum += e * factors[4];
      hostSums[6] = sum += f * factors[5];
      hostSums[7] = sum + g * factors[6];
      unusual |= unusual(e) | unusual(f) | unusual(g) | unusual(h);
    }
    if ((unusual & HIGH_BITS) != 0) {
      return readUnusualHost(name, hash);
    }
    int word = length >>> 3;
    long rest = KeyHash.low(KeyHash.word(host, word << 3), length & 7);
    hostSum = hostSums[word] + rest * factors[word];
    hostEnd = length;
    hostCut = false;
    return length;
  }

  /** The high bit of bytes that are colon, capital, bracket or more; and of few others, as rare. */
  private static long unusual(long bytes) {
    return bytes | ((bytes + UP_FROM_COLON) & ~(bytes + UP_FROM_BRACKET));
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
    // Lest the port of this name should make the next one look unusual.
    Arrays.fill(host, hostEnd, host.length, (byte) 0);
    return hostCut ? -1 : hostEnd;
  }

  /** Finds the dots of the host, and tells in how many blocks. */
  int findDots() {
    int last = hostEnd >>> 6;
    for (int block = 0; block <= last; block++) {
      int end = Math.min(hostEnd - (block << 6), BLOCK);
      long found = 0;
      for (int at = 0; at < end; at += Long.BYTES) {
        long other = KeyHash.word(host, (block << 6) | at) ^ ('.' * ONES);
        found |= gather(zeros(other)) << at;
      }
      dots[block] = end == BLOCK ? found : found & ((1L << end) - 1);
    }
    return last + 1;
  }

  /** Reads a target up to the end of its path, the limit, or the first char above U+00FF. */
  void readPath(String target, int limit, KeyHash hash) {
    int length = target.length();
    int read = Latin1.prefix(target, Math.min(length, limit));
    Latin1.copy(target, 0, read, path, 0);
    factors = hash.factors;
    scan(read, read == length, hash.factors);
  }

  /** The hash of the first bytes of the path. */
  long hash(int length) {
    return KeyHash.prefix(path, sums, factors, length);
  }

  private void scan(int read, boolean all, long[] factors) {
    long sum = 0;
    long suspect = 0;
    int count = 0;
    for (int at = 0; at <= read; at += STRIDE) {
      int word = at >>> 3;
      long a = KeyHash.word(path, at);
      long b = KeyHash.word(path, at + 8);
      long c = KeyHash.word(path, at + 16);
      long d = KeyHash.word(path, at + 24);
      sums[word] = sum;
      sums[word + 1] = sum += a * factors[word];
      sums[word + 2] = sum += b * factors[word + 1];
      sums[word + 3] = sum += c * factors[word + 2];
      sum += d * factors[word + 3];
      long e = marks(a);
      long f = marks(b);
      long g = marks(c);
      long h = marks(d);
      suspect |= a | b | c | d;
      suspect |= (e & (a << 3)) | (f & (b << 3)) | (g & (c << 3)) | (h & (d << 3));
      suspect |=
          ~((a + UP_FROM_PERCENT)
              & (b + UP_FROM_PERCENT)
              & (c + UP_FROM_PERCENT)
              & (d + UP_FROM_PERCENT));
      long found = gather(e) | (gather(f) << 8) | (gather(g) << 16) | (gather(h) << 24);
      if (read - at < STRIDE) {
        found &= (1L << (read - at)) - 1;
      }
      int next = count + Long.bitCount(found);
      do {
        ends[count] = at + Long.numberOfTrailingZeros(found);
        found &= found - 1;
        ends[count + 1] = at + Long.numberOfTrailingZeros(found);
        found &= found - 1;
        ends[count + 2] = at + Long.numberOfTrailingZeros(found);
        found &= found - 1;
        ends[count + 3] = at + Long.numberOfTrailingZeros(found);
        found &= found - 1;
        count += 4;
      } while (count < next);
      count = next;
    }
    ends[count] = read;
    end = read;
    whole = all;
    depth = count;
    if ((suspect & HIGH_BITS) != 0) {
      scanAgain(read);
    }
  }

  /**
   * Byte by byte, where there is a query or fragment, or chars that the quick way does not tell.
   */
  private void scanAgain(int read) {
    // Lest what is left here of this request should make the next one suspicious.
    Arrays.fill(path, read, (read | (STRIDE - 1)) + 1, (byte) 'x');
    int count = 0;
    int at = 0;
    while (at < read && path[at] != '?' && path[at] != '#') {
      if (path[at] == '/') {
        ends[count++] = at;
      }
      at++;
    }
    ends[count] = at;
    end = at;
    whole |= at < read;
    depth = count;
  }

  /** The high bit of each byte that is a slash or question mark; only where all are ASCII. */
  private static long marks(long bytes) {
    return (HIGH_BITS - ((bytes | DIFFERENCE) ^ ('?' * ONES))) & HIGH_BITS;
  }

  /** The high bit of each byte that is zero; exact, whatever stands beside it. */
  private static long zeros(long bytes) {
    return ~(((bytes & LOW_BITS) + LOW_BITS) | bytes | LOW_BITS);
  }

  /** The high bits of eight bytes as the eight lowest bits. */
  private static long gather(long marks) {
    return (marks * GATHER) >>> 56;
  }
}
