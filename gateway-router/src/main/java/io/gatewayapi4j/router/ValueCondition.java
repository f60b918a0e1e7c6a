package io.gatewayapi4j.router;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatewayapi4j.snapshot.ValueMatch;
import org.jspecify.annotations.Nullable;

/** A condition on a header or query parameter, ready to be tried. Immutable. */
final class ValueCondition {
  private final ValueMatch match;
  private final @Nullable ValuePattern regex;
  private final byte[] nameBytes;
  private final byte[] valueBytes;

  ValueCondition(ValueMatch match) {
    this.match = match;
    regex = match.regex() ? ValuePattern.of(match.value()) : null;
    nameBytes = match.name().getBytes(UTF_8);
    valueBytes = match.value().getBytes(UTF_8);
  }

  ValueMatch match() {
    return match;
  }

  String name() {
    return match.name();
  }

  /** Whether it holds for the value of a header; never where there is none. */
  boolean holdsFor(@Nullable String value) {
    if (value == null) {
      return false;
    }
    return regex == null ? value.equals(match.value()) : regex.matches(value);
  }

  /** Whether it holds for the first parameter of its name in the query of a target. */
  boolean holdsInQuery(String target) {
    int start = QueryParams.valueOf(nameBytes, target);
    if (start < 0) {
      return false;
    }
    int end = QueryParams.end(target, start);
    if (regex == null) {
      return QueryParams.decodesTo(valueBytes, target, start, end);
    }
    if (QueryParams.isPlain(target, start, end)) {
      return regex.matches(target, start, end);
    }
    int most = 3 * (end - start);
    byte[] decoded = RequestBytes.ofThread().value(most);
    return regex.matches(decoded, 0, QueryParams.decode(target, start, end, decoded, most));
  }

  /** The value of the first parameter of its name, for people; null where there is none. */
  @Nullable String valueIn(String target) {
    int start = QueryParams.valueOf(nameBytes, target);
    return start < 0
        ? null
        : new String(QueryParams.decode(target, start, QueryParams.end(target, start)), UTF_8);
  }
}
