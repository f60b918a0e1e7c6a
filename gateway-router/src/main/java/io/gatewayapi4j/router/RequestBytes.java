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
 * the path by no key having one. {@code #}, which no proper target holds, all below it, and most
 * chars beyond ASCII lead to a slower look. So may what is left in the buffer of earlier requests,
 * which is then wiped.
 *
 * <p>What is copied is not read at once, but after other work has been done. A string is copied by
 * masked stores, from which no load is served before they are in the cache; and that is not before
 * all that came before them is done, as waiting for memory. So first the host is taken, then the
 * path, then the host is read and looked up, and then the path is read. Nothing of others is held
 * here, as that would keep tables from being collected, and costs a barrier.
 *
 * <p>A path that fills the first block is copied, but only read where a table asks for it: where
 * its paths start otherwise there is little to find, and where they start so all may be known, of a
 * {@link Trunk} that shares its first bytes with the path.
 *
 * <p>Nothing is read beyond {@code limit}, one byte more than the longest prefix that is
 * configured: what follows cannot change the answer, so a path of any length costs the same.
 */
final class RequestBytes {
  private static final ThreadLocal<RequestBytes> OF_THREAD =
      ThreadLocal.withInitial(RequestBytes::new);

  private static final long ONES = KeyHash.EACH_BYTE;
  private static final long HIGH_BITS = KeyHash.HIGH_BITS;
  private static final long LOW_BITS = ~HIGH_BITS;

  /** Set in {@code ?} and not in {@code /}. */
  private static final long DIFFERENCE = ('?' ^ '/') * ONES;

  /** Added to a byte, it sets the high bit where the byte is {@code %} or more. */
  private static final long UP_FROM_PERCENT = (0x80 - '%') * ONES;

  /** Question marks, raised by that. */
  private static final long QUESTION_MARKS = ('?' * ONES) + UP_FROM_PERCENT;

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
  int end;

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

  /** The shard of it, if it is a key. */
  int shard;

  /** The shard of prefixes that have a start: see {@link KeyStarts}. */
  int startShard;

  /** The record of it, where it is one of a {@link Trunk}. */
  int record;

  /** Those of its host. */
  final HostBytes host = new HostBytes();

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

  /** Reads the path that was taken, as far as it fits the first block, and gives its ends. */
  long readPath(KeyHash hash) {
    restFactor = hash.restFactor;
    return scanFirst(hash.factors);
  }

  /**
   * The hash of the first bytes of the path that was taken, as of a key; nothing need be read for
   * that.
   *
   * @param words so many words of them, one to four
   */
  long startHash(int words, KeyHash hash) {
    byte[] path = this.path;
    long[] sums = this.sums;
    long[] factors = hash.factors;
    long sum = KeyHash.word(path, 0) * factors[0];
    sums[1] = sum;
    sums[2] = sum += KeyHash.word(path, 8) * factors[1];
    sums[3] = sum += KeyHash.word(path, 16) * factors[2];
    sums[4] = sum + KeyHash.word(path, 24) * factors[3];
    return KeyHash.mix(sums[words]);
  }

  /** Reads what fits a block; of a path that fills it, only takes more, up to about the limit. */
  void readPath(RequestView request, int limit, KeyHash hash) {
    if (goesOn()) {
      end = take(request, Math.min(taken, limit));
    }
    if (goesOn()) {
      restFactor = hash.restFactor;
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
      scanFirst(hash.factors);
    }
  }

  /** Reads what has not been read, once. */
  void readAll(KeyHash hash) {
    readFirst(hash);
    scanRest(end >>> 6, hash.factors);
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

  /**
   * Takes over a search for prefixes that end in the first block.
   *
   * @param found the length of the prefix that was found
   * @param foundHash its hash
   * @param ends those that are left, and so the number of them the depth of the next one
   * @param depths those that are left, that of the next one the highest bit
   */
  void takeOver(int found, long foundHash, long ends, long depths) {
    length = found;
    hash = foundHash;
    shard = 0;
    startShard = 0;
    block = 0;
    endsLeft = ends;
    depth = Long.bitCount(ends) - 1;
    depthsLeft = depths;
  }

  /** Starts a search for keys that the path has in common with a trunk. */
  void search(Trunk trunk, int shared) {
    depth = trunk.ends(shared, isEnd(shared)) - 1;
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

  /** Whether an element ends behind so many bytes of the path: told without a branch. */
  boolean isEnd(int length) {
    int slash = (((path[length] & 0xff) ^ '/') - 1) >>> 31;
    return (slash | wholeness(length)) != 0 && (end == taken || length != end);
  }

  /** How many of the first bytes are those of a trunk. */
  int shared(Trunk trunk) {
    return trunk.shared(path, end);
  }

  /** 1 where the prefix that was found is the whole path, else 0. */
  int wholeness() {
    return wholeness(length);
  }

  /** The same of a prefix of that length: told without a branch. */
  int wholeness(int length) {
    int next = path[length] & 0xff;
    return ((length ^ end) - 1 | (next ^ '?') - 1 | (next ^ '#') - 1) >>> 31;
  }

  /**
   * Reads the first block, and gives its ends. All places are constants here. The second half and
   * its last part are only read where the path has them: most paths of one table do, or do not.
   */
  private long scanFirst(long[] factors) {
    byte[] path = this.path;
    long[] sums = this.sums;
    int left = Math.min(end, BLOCK);
    long a = KeyHash.word(path, 0);
    long b = KeyHash.word(path, 8);
    long c = KeyHash.word(path, 16);
    long d = KeyHash.word(path, 24);
    long sum = a * factors[0];
    sums[1] = sum;
    sums[2] = sum += b * factors[1];
    sums[3] = sum += c * factors[2];
    sums[4] = sum += d * factors[3];
    a += UP_FROM_PERCENT;
    b += UP_FROM_PERCENT;
    c += UP_FROM_PERCENT;
    d += UP_FROM_PERCENT;
    long high = HIGH_BITS & a & b & c & d;
    long others = others(a) | (others(b) << 8) | (others(c) << 16) | (others(d) << 24);
    if (left > BLOCK / 2) {
      long e = KeyHash.word(path, 32);
      long f = KeyHash.word(path, 40);
      sums[5] = sum += e * factors[4];
      sums[6] = sum += f * factors[5];
      e += UP_FROM_PERCENT;
      f += UP_FROM_PERCENT;
      high &= e & f;
      others |= (others(e) | (others(f) << 8)) << (BLOCK / 2);
    }
    if (left > 48) {
      long g = KeyHash.word(path, 48);
      long h = KeyHash.word(path, 56);
      sums[7] = sum += g * factors[6];
      sums[8] = sum + h * factors[7];
      g += UP_FROM_PERCENT;
      h += UP_FROM_PERCENT;
      high &= g & h;
      others |= (others(g) | (others(h) << 8)) << 48;
    }
    blocks = 1;
    // Without a branch, as which paths fill the block is not to be foreseen.
    int atEnd = ((left - BLOCK) & ((end ^ taken) - 1)) >>> 31;
    long marks = left == 0 ? atEnd : (~others & (-1L >>> -left)) | (long) atEnd << left;
    ends[0] = marks;
    if (high != HIGH_BITS) {
      scanAgain(0, BLOCK);
      return ends[0];
    }
    return marks;
  }

  /** Reads the blocks from the first that has not been read to another: word by word. */
  private void scanRest(int last, long[] factors) {
    int first = blocks;
    long high = HIGH_BITS;
    for (int block = first; block <= last; block++) {
      int at = block << 6;
      int left = Math.min(end - at, BLOCK);
      long others = 0;
      for (int i = 0; i < left; i += Long.BYTES) {
        int word = (at + i) >>> 3;
        long bytes = KeyHash.word(path, at + i);
        sums[word + 1] = sums[word] + bytes * factors[word];
        bytes += UP_FROM_PERCENT;
        high &= bytes;
        others |= others(bytes) << i;
      }
      long within = left == BLOCK ? -1 : (1L << left) - 1;
      long atEnd = left < BLOCK && end == taken ? 1L << left : 0;
      ends[block] = (~others & within) | atEnd;
    }
    blocks = Math.max(first, last + 1);
    if (high != HIGH_BITS) {
      scanAgain(first << 6, blocks << 6);
    }
  }

  /** Byte by byte, where there may be a fragment, or what could be taken for an end. */
  private void scanAgain(int from, int to) {
    int read = Math.min(end, to);
    // Lest what is left here of this request should make the next one suspicious.
    Arrays.fill(path, read, to, (byte) 'x');
    for (int block = from >>> 6; block << 6 < to; block++) {
      ends[block] = 0;
    }
    int at = from;
    while (at < read && path[at] != '?' && path[at] != '#') {
      ends[at >>> 6] |= path[at] == '/' ? 1L << at : 0;
      at++;
    }
    if (at < read) {
      end = at;
      taken = at;
    }
    if (end == taken && end < to) {
      ends[end >>> 6] |= 1L << end;
    }
  }

  /**
   * One bit for each byte that is no slash, no question mark; of bytes that have been {@linkplain
   * #UP_FROM_PERCENT raised}, and exact where that shows none to be suspicious.
   */
  private static long others(long raised) {
    return gather((((raised | DIFFERENCE) ^ QUESTION_MARKS) + LOW_BITS) & HIGH_BITS);
  }

  /** The high bits of eight bytes as the eight lowest bits. */
  static long gather(long marks) {
    return (marks * GATHER) >>> 56;
  }
}
