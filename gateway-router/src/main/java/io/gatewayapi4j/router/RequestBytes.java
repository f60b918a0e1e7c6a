package io.gatewayapi4j.router;

import java.util.Arrays;

/**
 * The bytes of the request that a thread is routing, with all that one pass over them tells. One
 * for each thread, used again for each request.
 *
 * <p>Implementation note. A path is read in blocks of eight words, most in one. Each word gives its
 * share of the hash, of which the sum so far is kept for every word, so that the hash of any prefix
 * is one more product away; and one bit for each char that ends an element. {@code /} and {@code ?}
 * differ in one bit: a single test finds both, and what comes behind the question mark is told from
 * the path by no key having one. A char beyond ASCII may hide an end behind it, or seem to be one
 * there; no key has such a char either. {@code #}, which no proper target holds, and all below it
 * lead to a slower look. So may what is left in the buffer of earlier requests, which is then
 * wiped.
 *
 * <p>What is copied is not read at once, but after other work has been done. A string is copied by
 * masked stores, from which no load is served before they are in the cache; and that is not before
 * all that came before them is done, as waiting for memory. So first the host is taken, then the
 * path, then the host is read and looked up, and then the path is read. No reference is held here,
 * as that would keep tables from being collected, and costs a barrier.
 *
 * <p>A path that fills the first block is copied, but only read where a table asks for it: where
 * its paths start otherwise there is little to find, and where they start so all may be known, of a
 * {@link Trunk} that shares its first bytes with the path.
 *
 * <p>Nothing is read beyond {@code limit}, one byte more than the longest prefix that is
 * configured: what follows cannot change the answer, so a path of any length costs the same.
 */
final class RequestBytes {
  /** The longest name of a host that is looked at whole. */
  static final int MAX_HOST = 384;

  private static final ThreadLocal<RequestBytes> OF_THREAD =
      ThreadLocal.withInitial(RequestBytes::new);

  private static final long ONES = KeyHash.EACH_BYTE;
  private static final long HIGH_BITS = KeyHash.HIGH_BITS;
  private static final long LOW_BITS = ~HIGH_BITS;

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

  static final int BLOCK = 64;

  final byte[] path = new byte[KeyHash.MAX_LENGTH + 2 * BLOCK];

  /** The sum of the hash before each word of the path. */
  final long[] sums = new long[path.length / Long.BYTES];

  /**
   * By block of the path: one bit for each slash and question mark, and for the end of the path
   * where it is not cut.
   */
  final long[] ends = new long[path.length / BLOCK + 1];

  /** Whether the target is a string, not handed over in bytes. */
  private boolean string;

  /** The length of the target. */
  private int taken;

  /** Of the hash that the path was read with. */
  long restFactor;

  /** Where the target ends, or the part of it that is looked at. */
  private int end;

  /** Whether the target ends there. */
  private boolean all;

  /** How many blocks have been read. */
  private int blocks;

  // Where the search among the prefixes of the path is: see PathTable.next.

  /** The block of the ends that are left. */
  int block;

  /** Those of the block that are left. */
  long endsLeft;

  /** How deep the next one is. */
  int depth;

  /** The depths that are left; that of the next one is the highest bit, up to depth 63. */
  long depthsLeft;

  /** The length of the prefix that was found. */
  int length;

  /** The hash of it. */
  long hash;

  /** The record of it, where it is one of a {@link Trunk}. */
  int record;

  /** Where the host was found in its shard: see {@link HostShard}. */
  int hostPlace;

  /** The name of the host in lower case, or what fits of its end. */
  final byte[] host = new byte[MAX_HOST + BLOCK];

  /** The dots of each block of the host, once {@link #findDots} has found them. */
  final long[] dots = new long[MAX_HOST / BLOCK + 1];

  private final long[] hostSums = new long[BLOCK / Long.BYTES];

  /** The sum of the hash of {@link #host}. */
  long hostSum;

  /** The length of {@link #host}. */
  int hostEnd;

  /** Whether it was read as it stands. */
  private boolean hostAsGiven;

  /** Whether the name is longer than that. */
  boolean hostCut;

  private byte[] value = new byte[BLOCK];

  /** The best entry so far, for searches that must see all. */
  final PathTable.Best best = new PathTable.Best();

  private RequestBytes() {
    Arrays.fill(path, (byte) 'x'); // nothing suspicious
  }

  static RequestBytes ofThread() {
    return OF_THREAD.get();
  }

  /** Room for another value of the request, of that length, and for what may be read behind it. */
  byte[] value(int length) {
    if (value.length < length + KeyHash.PADDING) {
      value = new byte[length + BLOCK];
    }
    return value;
  }

  /** Takes the name of a host as it stands, if it is like most. */
  void takeHost(String name) {
    int length = name.length();
    hostAsGiven = length < BLOCK && Latin1.prefix(name, length) == length;
    if (hostAsGiven) {
      Latin1.copy(name, 0, length, host, 0);
      hostEnd = length;
      hostCut = false;
    }
  }

  /**
   * Reads the name that was taken. Where it is found, it is in lower case and has no port, and
   * nothing more is to be asked; else see {@link #hostIsUnusual}.
   *
   * @return its length; -1 where it is too long for any hostname
   */
  int readHost(String name, KeyHash hash) {
    if (!hostAsGiven) {
      return readUnusualHost(name, hash);
    }
    hostSum = hostSum(0, hostEnd, hash);
    return hostEnd;
  }

  /** The sum of the hash of a part of the host: up to a block without a loop. */
  long hostSum(int from, int length, KeyHash hash) {
    if (length >= BLOCK) {
      return hash.sum(host, from, length);
    }
    long[] factors = hash.factors;
    long[] sums = hostSums;
    long sum = KeyHash.word(host, from) * factors[0];
    sums[1] = sum;
    sums[2] = sum += KeyHash.word(host, from + 8) * factors[1];
    sums[3] = sum += KeyHash.word(host, from + 16) * factors[2];
    sums[4] = sum += KeyHash.word(host, from + 24) * factors[3];
    sums[5] = sum += KeyHash.word(host, from + 32) * factors[4];
    if (length >= 48) {
      sums[6] = sum += KeyHash.word(host, from + 40) * factors[5];
      sums[7] = sum + KeyHash.word(host, from + 48) * factors[6];
    }
    long rest = KeyHash.low(KeyHash.word(host, from + (length & -Long.BYTES)), length);
    return sums[length >>> 3] + rest * hash.restFactor;
  }

  /** Whether the name that was read may have capitals or a port, and is to be read otherwise. */
  boolean hostIsUnusual() {
    if (!hostAsGiven) {
      return false;
    }
    long marks = unusual(0) | unusual(8) | unusual(16) | unusual(24) | unusual(32);
    if (hostEnd > 40) {
      marks |= unusual(40) | unusual(48) | unusual(56);
    }
    return (marks & HIGH_BITS) != 0;
  }

  /** The high bit of bytes that are colon, capital, bracket or more; and of few others, as rare. */
  private long unusual(int at) {
    long bytes = KeyHash.word(host, at);
    return bytes | ((bytes + UP_FROM_COLON) & ~(bytes + UP_FROM_BRACKET));
  }

  /**
   * Reads the name of any host, in lower case and without port.
   *
   * @return its length; -1 where it is too long for any hostname
   */
  int readUnusualHost(String name, KeyHash hash) {
    int end = RequestHost.end(name);
    int start = Math.max(0, end - MAX_HOST);
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      // A capital letter is in no hostname, and so stands for all that cannot be.
      host[i - start] = (byte) (c > 0xff ? 'A' : RequestHost.lowerCase(c));
    }
    hostEnd = end - start;
    hostCut = start > 0;
    hostAsGiven = false;
    hostSum = hash.sum(host, 0, hostEnd);
    // Lest the port of this name should make the next one look unusual.
    Arrays.fill(host, hostEnd, host.length, (byte) 0);
    return hostCut ? -1 : hostEnd;
  }

  /** Finds the dots of the host, and tells in how many blocks. */
  int findDots() {
    int last = hostEnd >>> 6;
    for (int block = 0; block <= last; block++) {
      int at = block << 6;
      int end = Math.min(hostEnd - at, BLOCK);
      long found =
          dots(at)
              | (dots(at + 8) << 8)
              | (dots(at + 16) << 16)
              | (dots(at + 24) << 24)
              | (dots(at + 32) << 32);
      if (end > 40) {
        found |= (dots(at + 40) << 40) | (dots(at + 48) << 48) | (dots(at + 56) << 56);
      }
      dots[block] = end == BLOCK ? found : found & ((1L << end) - 1);
    }
    return last + 1;
  }

  private long dots(int at) {
    return gather(KeyHash.zeros(KeyHash.word(host, at) ^ ('.' * ONES)));
  }

  /**
   * Takes the start of a target that is handed over in bytes; tells of any whether it is a path, as
   * almost every one is.
   */
  boolean take(RequestView request) {
    taken = request.copyPath(path, BLOCK);
    string = taken < 0;
    if (string) {
      String target = request.path();
      return !target.isEmpty() && target.charAt(0) == '/';
    }
    return taken > 0 && path[0] == '/';
  }

  /** Takes the first block of the target, up to its end or the first char above U+00FF. */
  void takePath(RequestView request) {
    if (string) {
      String target = request.path();
      taken = target.length();
      end = Latin1.prefix(target, Math.min(taken, BLOCK));
      Latin1.copy(target, 0, end, path, 0);
    } else {
      end = Math.min(taken, BLOCK);
    }
  }

  /** Whether the path fills the first block: then it is only read if need be. */
  boolean goesOn() {
    return end >= BLOCK;
  }

  /** Reads the path that was taken, which does not fill the first block. */
  void readPath(KeyHash hash) {
    restFactor = hash.restFactor;
    all = end == taken;
    scan(0, 0, hash.factors);
  }

  /** Reads what fits a block; of a path that fills it, only takes more, up to about the limit. */
  void readPath(RequestView request, int limit, KeyHash hash) {
    if (goesOn()) {
      end = take(request, Math.min(taken, limit));
    }
    if (goesOn()) {
      restFactor = hash.restFactor;
      all = end == taken;
      blocks = 0;
    } else {
      readPath(hash);
    }
  }

  private int take(RequestView request, int most) {
    if (most <= BLOCK) {
      return most;
    }
    if (!string) {
      request.copyPath(path, most);
      return most;
    }
    String target = request.path();
    int read = Latin1.prefix(target, most);
    Latin1.copy(target, BLOCK, read, path, BLOCK);
    return read;
  }

  /** The sum of the hash of the first bytes, whole words of them; nothing need be read for that. */
  long sum(int length, KeyHash hash) {
    long sum = 0;
    for (int at = 0; at < length; at += Long.BYTES) {
      sum += KeyHash.word(path, at) * hash.factors[at >>> 3];
    }
    return sum;
  }

  /** Reads the first block, once. */
  void readFirst(KeyHash hash) {
    if (blocks == 0) {
      scan(0, 0, hash.factors);
    }
  }

  /** Reads what has not been read, once; the first block by itself, as of most paths. */
  void readAll(KeyHash hash) {
    readFirst(hash);
    int last = end >>> 6;
    if (blocks <= last) {
      scan(blocks, last, hash.factors);
    }
  }

  /** Starts a search for prefixes that end among the first bytes, up to a block of them. */
  void searchFirst(int most, long depths) {
    long found = ends[0] & (-1L >>> -most);
    search(0, found, Long.bitCount(found), depths);
  }

  /** Starts a search for prefixes, once all is read. */
  void searchAll(long depths) {
    int last = end >>> 6;
    int found = 0;
    for (int i = 0; i <= last; i++) {
      found += Long.bitCount(ends[i]);
    }
    search(last, ends[last], found, depths);
  }

  /** Starts a search for keys that the path has in common with a trunk. */
  void search(Trunk trunk, int shared) {
    boolean atEnd = shared == end ? all : isEnd(path[shared]);
    depth = trunk.ends(shared, atEnd) - 1;
  }

  /**
   * Starts a search.
   *
   * @param last the block where it starts
   * @param found the ends there
   * @param count how many ends there are
   * @param depths of which it is, the last bit for all from there on
   */
  private void search(int last, long found, int count, long depths) {
    block = last;
    endsLeft = found;
    depth = count - 1;
    depthsLeft = depth < 0 ? 0 : depths << Math.max(63 - depth, 0);
  }

  private static boolean isEnd(byte b) {
    return b == '/' || b == '?' || b == '#';
  }

  /** How many of the first bytes are those of a trunk. */
  int shared(Trunk trunk) {
    return trunk.shared(path, end);
  }

  /** 1 where the prefix that was found is the whole path, else 0: told without a branch. */
  int wholeness() {
    int next = path[length] & 0xff;
    return ((length ^ end) - 1 | (next ^ '?') - 1 | (next ^ '#') - 1) >>> 31;
  }

  private void scan(int first, int last, long[] factors) {
    int read = end;
    long sum = first == 0 ? 0 : sums[first << 3];
    long high = HIGH_BITS;
    int block = first;
    do {
      int at = block << 6;
      int word = block << 3;
      int left = read - at;
      long a = KeyHash.word(path, at);
      long b = KeyHash.word(path, at + 8);
      long c = KeyHash.word(path, at + 16);
      long d = KeyHash.word(path, at + 24);
      sums[word] = sum;
      sums[word + 1] = sum += a * factors[word];
      sums[word + 2] = sum += b * factors[word + 1];
      sums[word + 3] = sum += c * factors[word + 2];
      sums[word + 4] = sum += d * factors[word + 3];
      high &=
          (a + UP_FROM_PERCENT)
              & (b + UP_FROM_PERCENT)
              & (c + UP_FROM_PERCENT)
              & (d + UP_FROM_PERCENT);
      long others = others(a) | (others(b) << 8) | (others(c) << 16) | (others(d) << 24);
      if (left > BLOCK / 2) {
        long e = KeyHash.word(path, at + 32);
        long f = KeyHash.word(path, at + 40);
        sums[word + 5] = sum += e * factors[word + 4];
        sums[word + 6] = sum += f * factors[word + 5];
        high &= (e + UP_FROM_PERCENT) & (f + UP_FROM_PERCENT);
        others |= (others(e) | (others(f) << 8)) << (BLOCK / 2);
      }
      if (left > 48) {
        long g = KeyHash.word(path, at + 48);
        long h = KeyHash.word(path, at + 56);
        sums[word + 7] = sum += g * factors[word + 6];
        sums[word + 8] = sum += h * factors[word + 7];
        high &= (g + UP_FROM_PERCENT) & (h + UP_FROM_PERCENT);
        others |= (others(g) | (others(h) << 8)) << 48;
      }
      long marks = ~others;
      if (left < BLOCK) {
        long atEnd = 1L << left;
        marks = (marks & (atEnd - 1)) | (all ? atEnd : 0);
      }
      ends[block] = marks;
      block++;
    } while (block <= last);
    blocks = block;
    if (high != HIGH_BITS) {
      scanAgain(first << 6, block << 6);
    }
  }

  /** Byte by byte, where there may be a fragment. */
  private void scanAgain(int from, int to) {
    int read = Math.min(end, to);
    // Lest what is left here of this request should make the next one suspicious.
    Arrays.fill(path, read, to, (byte) 'x');
    int at = from;
    while (at < read && path[at] != '?' && path[at] != '#') {
      at++;
    }
    if (at < read) {
      ends[at >>> 6] &= (1L << at) - 1;
      ends[at >>> 6] |= 1L << at;
      end = at;
      all = true;
    }
  }

  /** One bit for each byte that is no slash, no question mark; exact as far as all are ASCII. */
  private static long others(long bytes) {
    return gather(((((bytes | DIFFERENCE) ^ ('?' * ONES)) + LOW_BITS) | bytes) & HIGH_BITS);
  }

  /** The high bits of eight bytes as the eight lowest bits. */
  private static long gather(long marks) {
    return (marks * GATHER) >>> 56;
  }
}
