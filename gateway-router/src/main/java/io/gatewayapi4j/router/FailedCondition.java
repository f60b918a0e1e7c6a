package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.ValueMatch;
import org.jspecify.annotations.Nullable;

/**
 * The first condition of an entry that a request does not fulfil.
 *
 * @param held how near it came: the number of conditions that hold before it, then the number of
 *     chars of the path that are as wanted
 */
record FailedCondition(String text, int held, int pathChars) {

  /** The first that fails; null where all hold. */
  static @Nullable FailedCondition of(EntryConditions conditions, RequestView request) {
    RouteEntry entry = conditions.entry();
    if (entry.grpc() && !request.grpc()) {
      return new FailedCondition("the request is no gRPC call", 0, 0);
    }
    if (!conditions.pathHolds(request.path())) {
      return path(entry.path(), request.path());
    }
    if (!conditions.methodHolds(request)) {
      return new FailedCondition(
          "the method %s is not %s".formatted(request.method(), entry.method()), 2, 0);
    }
    return value(conditions, request);
  }

  private static FailedCondition path(PathMatch wanted, String target) {
    String path = target.substring(0, RequestPath.end(target));
    String text = "the path %s is not %s".formatted(path, EntryText.path(wanted));
    return new FailedCondition(text, 1, common(path, wanted.value()));
  }

  private static int common(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static @Nullable FailedCondition value(EntryConditions conditions, RequestView request) {
    int held = 3;
    for (ValueCondition header : conditions.headers()) {
      String value = request.header(header.name());
      if (!header.holdsFor(value)) {
        return new FailedCondition(value("header", header.match(), value), held, 0);
      }
      held++;
    }
    for (ValueCondition param : conditions.queryParams()) {
      if (!param.holdsInQuery(request.path())) {
        String value = param.valueIn(request.path());
        return new FailedCondition(value("query parameter", param.match(), value), held, 0);
      }
      held++;
    }
    return null;
  }

  private static String value(String kind, ValueMatch wanted, @Nullable String value) {
    String not = wanted.regex() ? "a match of " + wanted.value() : "\"" + wanted.value() + "\"";
    return value == null
        ? "the %s %s is missing, wanted %s".formatted(kind, wanted.name(), not)
        : "the %s %s \"%s\" is not %s".formatted(kind, wanted.name(), value, not);
  }

  /** Whether it came nearer than the other. */
  boolean nearerThan(FailedCondition other) {
    return held != other.held ? held > other.held : pathChars > other.pathChars;
  }
}
