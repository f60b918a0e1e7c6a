package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatewayapi4j.router.Candidate.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands under the values of one subject: a hash table. Immutable; allocates nothing.
 *
 * <p>Implementation note. The values are one array of bytes, in buckets by their hash, one behind
 * the other; a second array tells where each bucket starts. There are more buckets than values, at
 * most twice as many, so that this one stays in the cache, and what is waited for is one entry. An
 * entry is the length of its value and what stands under it, 4 bytes each, and the bytes of the
 * value: of a query parameter what it decodes to, in UTF-8; of all else its chars, of which none is
 * above U+00FF ({@link #isKey}). They are compared in full; the hash may miss a difference.
 */
final class ValueIndex {
  private static final KeyHash HASH = KeyHash.of(0);
  private static final int NONE = -1;

  /** In an entry: behind the length, what stands under the value. */
  private static final int UNDER = Integer.BYTES;

  /** In an entry: behind that, the value. */
  private static final int VALUE = 2 * Integer.BYTES;

  private final Subject.Kind kind;

  /** Of the header or query parameter. */
  private final String key;

  private final byte[] name;

  /** By bucket: where its entries start; one more for the end of the last. */
  private final int[] starts;

  /**
   * What stands under a value is the place of the only candidate, where the value alone decides for
   * it; else the complement of the number of a node.
   */
  private final byte[] entries;

  private final ConditionNode[] nodes;
  private final int mask;
  private final int firstPlace;
  private final int longest;

  /** An index of candidates that are left with what else they want, in order. */
  ValueIndex(Subject subject, Map<String, List<Candidate>> byValue) {
    kind = subject.kind();
    key = subject.name();
    name = key.getBytes(UTF_8);
    int buckets = 2 * Integer.highestOneBit(byValue.size());
    mask = buckets - 1;
    starts = new int[buckets + 1];
    int most = 0;
    for (String value : byValue.keySet()) {
      byte[] bytes = bytes(value);
      int length = bytes.length - KeyHash.PADDING;
      starts[bucket(bytes, 0, length) + 1] += VALUE + length;
      most = Math.max(most, length);
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    longest = most;
    entries = new byte[starts[buckets] + KeyHash.PADDING];
    List<ConditionNode> others = new ArrayList<>();
    int[] ends = starts.clone();
    int first = Integer.MAX_VALUE;
    for (Map.Entry<String, List<Candidate>> entry : byValue.entrySet()) {
      byte[] bytes = bytes(entry.getKey());
      int length = bytes.length - KeyHash.PADDING;
      int bucket = bucket(bytes, 0, length);
      int at = ends[bucket];
      ends[bucket] += VALUE + length;
      KeyHash.putHalf(entries, at, length);
      KeyHash.putHalf(entries, at + UNDER, under(entry.getValue(), others));
      System.arraycopy(bytes, 0, entries, at + VALUE, length);
      first = Math.min(first, entry.getValue().get(0).place());
    }
    firstPlace = first;
    nodes = others.toArray(new ConditionNode[0]);
  }

  private static int under(List<Candidate> candidates, List<ConditionNode> others) {
    Candidate first = candidates.get(0);
    if (candidates.size() == 1 && first.isFree()) {
      return first.place();
    }
    others.add(ConditionNode.of(candidates));
    return ~(others.size() - 1);
  }

  /**
   * Whether a value can be looked up: not with chars above U+00FF, which no header has that is read
   * byte by byte, nor in a query parameter with half a surrogate pair.
   */
  static boolean isKey(Subject.Kind kind, String value) {
    return Latin1.prefix(value, value.length()) == value.length()
        || (kind == Subject.Kind.QUERY && UTF_8.newEncoder().canEncode(value));
  }

  /** The value as a key, with what may be read behind it. */
  private byte[] bytes(String value) {
    if (kind != Subject.Kind.QUERY) {
      return KeyHash.bytes(value);
    }
    byte[] encoded = value.getBytes(UTF_8);
    return Arrays.copyOf(encoded, encoded.length + KeyHash.PADDING);
  }

  /** The lowest place of all that stands under it. */
  int firstPlace() {
    return firstPlace;
  }

  /**
   * The place of the first candidate before {@code best} under the value of the request whose
   * conditions hold; else that.
   */
  int first(int best, RequestBytes bytes, RequestView request, boolean grpc) {
    byte[] value = bytes.value(longest);
    int length =
        switch (kind) {
          case METHOD -> read(request.method(), value);
          case HEADER -> read(request.header(key), value);
          case QUERY -> readParam(request.path(), value);
        };
    int at = length == NONE ? NONE : find(value, 0, length);
    if (at == NONE) {
      return best;
    }
    int under = KeyHash.half(entries, at + UNDER);
    return under >= 0 ? Math.min(best, under) : nodes[~under].first(best, bytes, request, grpc);
  }

  /** The length of the value of a header or method; {@link #NONE} where it cannot be a key. */
  private int read(@Nullable String text, byte[] value) {
    int length = text == null ? NONE : text.length();
    if (text == null || length > longest || Latin1.prefix(text, length) < length) {
      return NONE;
    }
    Latin1.copy(text, 0, length, value, 0);
    return length;
  }

  /** The length of the value of a query parameter; {@link #NONE} where it cannot be a key. */
  private int readParam(String target, byte[] value) {
    int start = QueryParams.valueOf(name, target);
    return start < 0
        ? NONE
        : QueryParams.decode(target, start, QueryParams.end(target, start), value, longest);
  }

  /** Where the entry of a value is; {@link #NONE}. */
  private int find(byte[] value, int from, int length) {
    int bucket = bucket(value, from, length);
    int end = starts[bucket + 1];
    int at = starts[bucket];
    while (at < end) {
      int other = KeyHash.half(entries, at);
      if (other == length && KeyHash.same(value, from, entries, at + VALUE, length)) {
        return at;
      }
      at += VALUE + other;
    }
    return NONE;
  }

  private int bucket(byte[] value, int from, int length) {
    long sum = HASH.sum(value, from, Math.min(length, KeyHash.MAX_LENGTH));
    return KeyIndex.home(KeyHash.mix(sum + length)) & mask;
  }

  /** Notes all places under it, and checks that every value is found. */
  void collect(boolean[] seen) {
    int end = starts[mask + 1];
    for (int at = 0; at < end; at += VALUE + KeyHash.half(entries, at)) {
      if (find(entries, at + VALUE, KeyHash.half(entries, at)) != at) {
        throw new IllegalStateException("a value that is not found");
      }
      int under = KeyHash.half(entries, at + UNDER);
      if (under >= 0) {
        seen[under] = true;
      }
    }
    for (ConditionNode node : nodes) {
      node.collect(seen);
    }
  }
}
