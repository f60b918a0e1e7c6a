package io.gatewayapi4j.router;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A long path that others of a virtual host are prefixes of, and what a search would find of its
 * prefixes in the index: of a request that shares its first bytes with it, none need be hashed or
 * compared. It holds no decision. Immutable.
 */
final class Trunk {
  /** In place of one where there is none for all: it shares nothing, and tells nothing. */
  static final Trunk UNKNOWN = new Trunk(new byte[KeyHash.PADDING], 0, 0, KeyHash.of(0));

  private final KeyHash hash;

  /** With what may be read behind it. */
  private final byte[] path;

  private final int length;

  /** By block: one bit for each slash, and for the end. */
  private final long[] ends;

  /** By block: how many ends there are in those before it. */
  private final int[] endsBefore;

  // By depth, which is the number of slashes:

  /** The length of the prefix that ends where an element does. */
  private final int[] lengths;

  /** Its hash. */
  private final long[] hashes;

  /** Its record in the index; {@link KeyIndex#ABSENT} where it is no key. */
  private final int[] records;

  /** The shard where that is, or would be. */
  private final int[] shards;

  /**
   * Of a path among other bytes, eight of which follow it at least; not looked up.
   *
   * @param hash that requests are read with
   */
  Trunk(byte[] bytes, int start, int length, KeyHash hash) {
    path = Arrays.copyOfRange(bytes, start, start + length + KeyHash.PADDING);
    this.length = length;
    ends = new long[(length >>> 6) + 1];
    endsBefore = new int[ends.length];
    lengths = new int[KeyHash.occurrences(path, 0, length, '/') + 1];
    hashes = new long[lengths.length];
    records = new int[0];
    shards = new int[0];
    this.hash = hash;
    long sum = 0;
    int depth = 0;
    for (int at = 0; at <= length; at++) {
      if (at % Long.BYTES == 0 && at > 0) {
        sum += KeyHash.word(path, at - Long.BYTES) * hash.factors[(at >>> 3) - 1];
      }
      if (at % RequestBytes.BLOCK == 0) {
        endsBefore[at >>> 6] = depth;
      }
      if (isEnd(at)) {
        long rest = KeyHash.low(KeyHash.word(path, at & -Long.BYTES), at);
        ends[at >>> 6] |= 1L << at;
        lengths[depth] = at;
        hashes[depth] = KeyHash.mix(sum + rest * hash.restFactor);
        depth++;
      }
    }
  }

  private Trunk(Trunk other, int[] records, int[] shards) {
    hash = other.hash;
    path = other.path;
    length = other.length;
    ends = other.ends;
    endsBefore = other.endsBefore;
    lengths = other.lengths;
    hashes = other.hashes;
    this.records = records;
    this.shards = shards;
  }

  /** The same, with the keys of some shards looked up anew; with all, where none were. */
  Trunk in(KeyIndex index, IntPredicate changed) {
    if (this == UNKNOWN) {
      return this;
    }
    int[] found = Arrays.copyOf(records, lengths.length);
    int[] places = new int[found.length];
    for (int depth = 0; depth < found.length; depth++) {
      long mixed = hashes[depth];
      places[depth] = index.shard(path, 0, lengths[depth], mixed, hash);
      if (records.length == 0 || changed.test(places[depth])) {
        found[depth] = index.find(path, 0, lengths[depth], mixed, hash);
      }
    }
    return new Trunk(this, found, places);
  }

  /** How many of the first bytes are the same. */
  int shared(byte[] bytes, int length) {
    if (this == UNKNOWN) {
      return 0;
    }
    int differ = Arrays.mismatch(bytes, 0, length, path, 0, this.length);
    return differ < 0 ? length : differ;
  }

  /**
   * How many prefixes end among the first bytes.
   *
   * @param atEnd whether one that ends right behind them counts too
   */
  int ends(int length, boolean atEnd) {
    int block = length >>> 6;
    long found = ends[block] & (((atEnd ? 2L : 1L) << length) - 1);
    return endsBefore[block] + Long.bitCount(found);
  }

  /** Goes up to the next prefix of the path that is a key, and tells whether there is one. */
  boolean next(RequestBytes bytes) {
    int depth = bytes.depth;
    while (depth >= 0 && records[depth] == KeyIndex.ABSENT) {
      depth--;
    }
    if (depth < 0) {
      return false;
    }
    bytes.length = lengths[depth];
    bytes.hash = hashes[depth];
    bytes.record = records[depth];
    bytes.shard = shards[depth];
    bytes.depth = depth - 1;
    return true;
  }

  /** This, where all that another covers is covered by this. */
  Trunk orUnknown(@Nullable Trunk other) {
    return other == null || covers(other.path, 0, other.length) ? this : UNKNOWN;
  }

  /** Whether a path is a prefix of this one that ends where an element does, or may be. */
  boolean covers(byte[] bytes, int start, int length) {
    return this == UNKNOWN
        || (length <= this.length
            && isEnd(length)
            && Arrays.equals(bytes, start, start + length, path, 0, length));
  }

  private boolean isEnd(int at) {
    return at == length || path[at] == '/';
  }

  /** Checks that it knows what the index does. */
  void check(KeyIndex index) {
    if (!Arrays.equals(records, in(index, any -> true).records)) {
      throw new IllegalStateException("a trunk with other keys than those of the index");
    }
  }
}
