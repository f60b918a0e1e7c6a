package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of one entry, ready to be tried on requests one after the other. Immutable. */
final class EntryConditions {
  private final RouteEntry entry;
  private final @Nullable ValuePattern path;
  private final ValueCondition[] headers;
  private final ValueCondition[] queryParams;

  EntryConditions(RouteEntry entry) {
    this.entry = entry;
    path = entry.path() instanceof PathMatch.Regex regex ? ValuePattern.of(regex.value()) : null;
    headers = conditions(entry.headers());
    queryParams = conditions(entry.queryParams());
  }

  private static ValueCondition[] conditions(List<ValueMatch> matches) {
    return matches.stream().map(ValueCondition::new).toArray(ValueCondition[]::new);
  }

  RouteEntry entry() {
    return entry;
  }

  /** The conditions on headers, in the order of the entry. */
  ValueCondition[] headers() {
    return headers;
  }

  /** The conditions on query parameters, in the order of the entry. */
  ValueCondition[] queryParams() {
    return queryParams;
  }

  /** Whether all of them hold. */
  boolean hold(RequestView request, boolean grpc) {
    return (grpc || !entry.grpc())
        && pathHolds(request.path())
        && methodHolds(request)
        && headersHold(request)
        && queryParamsHold(request.path());
  }

  boolean pathHolds(String target) {
    int end = RequestPath.end(target);
    if (path != null) {
      return path.matches(target, 0, end);
    }
    String value = entry.path().value();
    return entry.path() instanceof PathMatch.Exact
        ? end == value.length() && target.startsWith(value)
        : isPrefix(value, target, end);
  }

  /** Whether the elements of the prefix are the first ones of the path; the root is of any. */
  private static boolean isPrefix(String prefix, String target, int end) {
    int length = prefix.length();
    return length == 1
        || (end >= length
            && target.startsWith(prefix)
            && (end == length || target.charAt(length) == '/'));
  }

  boolean methodHolds(RequestView request) {
    return entry.method() == null || entry.method().equals(request.method());
  }

  private boolean headersHold(RequestView request) {
    for (ValueCondition condition : headers) {
      if (!condition.holdsFor(request.header(condition.name()))) {
        return false;
      }
    }
    return true;
  }

  private boolean queryParamsHold(String target) {
    for (ValueCondition condition : queryParams) {
      if (!condition.holdsInQuery(target)) {
        return false;
      }
    }
    return true;
  }
}
