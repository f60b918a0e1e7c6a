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
  private static final KeyHash HASH = KeyHash.of(0);

  private final Subject subject;
  private final byte[] name;

  /**
   * By slot, two by two so that one cache line has both: a value, as a string or for query
   * parameters as its bytes in UTF-8, and the node of it. Null where a slot is free.
   */
  private final @Nullable Object[] slots;

  private final int mask;
  private final int firstPlace;
  private final int longest;

  private ValueIndex(Subject subject, Map<String, ConditionNode> byValue) {
    this.subject = subject;
    name = subject.name().getBytes(UTF_8);
    int count = Integer.highestOneBit(byValue.size()) * 4;
    mask = count - 1;
    slots = new Object[2 * count];
    boolean query = subject.kind() == Subject.Kind.QUERY;
    int first = Integer.MAX_VALUE;
    int most = 0;
    byte[] buffer = new byte[HASHED + KeyHash.PADDING];
    for (Map.Entry<String, ConditionNode> entry : byValue.entrySet()) {
      String value = entry.getKey();
      byte[] bytes = value.getBytes(UTF_8);
      int slot = (query ? hash(bytes, bytes.length, buffer) : hash(value, buffer)) & mask;
      while (slots[2 * slot] != null) {
        slot = (slot + 1) & mask;
      }
      slots[2 * slot] = query ? bytes : value;
      slots[2 * slot + 1] = entry.getValue();
      first = Math.min(first, entry.getValue().firstPlace());
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

  /** What stands under the value of the request; null where nothing does. */
  @Nullable ConditionNode find(RequestBytes bytes, RequestView request) {
    return switch (subject.kind()) {
      case METHOD -> find(request.method(), bytes);
      case HEADER -> find(request.header(subject.name()), bytes);
      case QUERY -> findInQuery(request.path(), bytes);
    };
  }

  private @Nullable ConditionNode find(@Nullable String value, RequestBytes bytes) {
    if (value == null) {
      return null;
    }
    int slot = hash(value, bytes.value) & mask;
    Object wanted = slots[2 * slot];
    while (wanted != null) {
      if (value.equals(wanted)) {
        return (ConditionNode) slots[2 * slot + 1];
      }
      slot = (slot + 1) & mask;
      wanted = slots[2 * slot];
    }
    return null;
  }

  private @Nullable ConditionNode findInQuery(String target, RequestBytes bytes) {
    int start = QueryParams.valueOf(name, target);
    if (start < 0) {
      return null;
    }
    byte[] decoded = bytes.decoded(longest);
    int length = QueryParams.decode(target, start, QueryParams.end(target, start), decoded);
    if (length < 0) {
      return null; // longer than any that is wanted
    }
    int slot = hash(decoded, length, bytes.value) & mask;
    byte[] wanted = (byte[]) slots[2 * slot];
    while (wanted != null) {
      if (Arrays.equals(decoded, 0, length, wanted, 0, wanted.length)) {
        return (ConditionNode) slots[2 * slot + 1];
      }
      slot = (slot + 1) & mask;
      wanted = (byte[]) slots[2 * slot];
    }
    return null;
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
    for (Object each : slots) {
      if (each instanceof ConditionNode node) {
        node.collect(seen);
      }
    }
  }
}
