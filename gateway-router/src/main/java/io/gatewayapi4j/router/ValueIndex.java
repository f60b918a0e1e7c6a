package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatewayapi4j.router.Candidate.Subject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands under the values of one subject: an open hash table. Immutable; allocates nothing.
 *
 * <p>The hash is of the low bytes of the first 64 chars, and of the length. It may miss a
 * difference, as values are compared in full. Those of query parameters are hashed and compared
 * decoded, in UTF-8.
 */
final class ValueIndex {
  private static final int HASHED = 64;
  private static final int NONE = -1;
  private static final int FREE = 0;
  private static final int PLACE = 0xff_ffff;
  private static final int UNDECIDED = PLACE;
  private static final KeyHash HASH = KeyHash.of(0);

  private final Subject.Kind kind;

  /** Of the header or query parameter. */
  private final String key;

  private final byte[] name;

  /**
   * By slot: the place of the candidate that the value alone decides for, or {@link #UNDECIDED}
   * where more is to be asked, below a few bits of the hash; {@link #FREE}. So it is seldom that
   * another value is looked at than the one that is found, which would be waited for.
   */
  private final int[] heads;

  /** By slot: the value, as a string or for query parameters as its bytes in UTF-8. */
  private final Object[] values;

  /** By slot: what else is to be asked. */
  private final ConditionNode[] nodes;

  private final int mask;
  private final int firstPlace;
  private final int longest;

  private ValueIndex(Subject subject, Map<String, ConditionNode> byValue) {
    kind = subject.kind();
    key = subject.name();
    name = key.getBytes(UTF_8);
    int count = Integer.highestOneBit(byValue.size()) * 4;
    mask = count - 1;
    heads = new int[count];
    values = new Object[count];
    nodes = new ConditionNode[count];
    boolean query = kind == Subject.Kind.QUERY;
    int first = Integer.MAX_VALUE;
    int most = 0;
    byte[] buffer = new byte[HASHED + KeyHash.PADDING];
    for (Map.Entry<String, ConditionNode> entry : byValue.entrySet()) {
      String value = entry.getKey();
      byte[] bytes = value.getBytes(UTF_8);
      ConditionNode node = entry.getValue();
      int hash = query ? hash(bytes, bytes.length, buffer) : hash(value, buffer);
      int slot = hash & mask;
      while (heads[slot] != FREE) {
        slot = (slot + 1) & mask;
      }
      values[slot] = query ? bytes : value;
      nodes[slot] = node;
      boolean decided = node.isCertain() && node.firstPlace() + 1 < UNDECIDED;
      heads[slot] = (hash & ~PLACE) | (decided ? node.firstPlace() + 1 : UNDECIDED);
      first = Math.min(first, node.firstPlace());
      most = Math.max(most, bytes.length);
    }
    firstPlace = first;
    longest = most;
  }

  static ValueIndex of(Subject subject, Map<String, List<Candidate>> byValue) {
    Map<String, ConditionNode> nodes = new LinkedHashMap<>();
    byValue.forEach((value, candidates) -> nodes.put(value, ConditionNode.of(candidates)));
    return new ValueIndex(subject, nodes);
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
    int slot =
        switch (kind) {
          case METHOD -> find(request.method(), bytes);
          case HEADER -> find(request.header(key), bytes);
          case QUERY -> findInQuery(request.path(), bytes);
        };
    if (slot == NONE) {
      return best;
    }
    int place = heads[slot] & PLACE;
    return place == UNDECIDED
        ? nodes[slot].first(best, bytes, request, grpc)
        : Math.min(best, place - 1);
  }

  private int find(@Nullable String value, RequestBytes bytes) {
    if (value == null) {
      return NONE;
    }
    int hash = hash(value, bytes.value);
    int slot = hash & mask;
    int head = heads[slot];
    while (head != FREE && (!mayBe(head, hash) || !value.equals(values[slot]))) {
      slot = (slot + 1) & mask;
      head = heads[slot];
    }
    return head == FREE ? NONE : slot;
  }

  /** Whether the value of a head may have that hash. */
  private static boolean mayBe(int head, int hash) {
    return ((head ^ hash) & ~PLACE) == 0;
  }

  private int findInQuery(String target, RequestBytes bytes) {
    int start = QueryParams.valueOf(name, target);
    if (start < 0) {
      return NONE;
    }
    byte[] decoded = bytes.decoded(longest);
    int length = QueryParams.decode(target, start, QueryParams.end(target, start), decoded);
    if (length < 0) {
      return NONE; // longer than any that is wanted
    }
    int hash = hash(decoded, length, bytes.value);
    int slot = hash & mask;
    int head = heads[slot];
    while (head != FREE && (!mayBe(head, hash) || !same(decoded, length, slot))) {
      slot = (slot + 1) & mask;
      head = heads[slot];
    }
    return head == FREE ? NONE : slot;
  }

  private boolean same(byte[] decoded, int length, int slot) {
    byte[] wanted = (byte[]) values[slot];
    return Arrays.equals(decoded, 0, length, wanted, 0, wanted.length);
  }

  private static int hash(String value, byte[] buffer) {
    int length = Math.min(value.length(), HASHED);
    Latin1.copy(value, 0, length, buffer, 0);
    return spread(buffer, length, value.length());
  }

  private static int hash(byte[] value, int length, byte[] buffer) {
    int hashed = Math.min(length, HASHED);
    System.arraycopy(value, 0, buffer, 0, hashed);
    return spread(buffer, hashed, length);
  }

  private static int spread(byte[] buffer, int hashed, int length) {
    return KeyIndex.home(KeyHash.mix(HASH.sum(buffer, 0, hashed) + length));
  }

  /** Notes all places under it. */
  void collect(boolean[] seen) {
    for (ConditionNode node : nodes) {
      if (node != null) {
        node.collect(seen);
      }
    }
  }
}
