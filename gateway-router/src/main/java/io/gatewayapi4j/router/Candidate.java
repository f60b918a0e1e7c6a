package io.gatewayapi4j.router;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry with the conditions that are still to be tried. Immutable.
 *
 * @param place its place among the entries of its path
 */
record Candidate(
    int place,
    boolean grpc,
    @Nullable String method,
    List<ValueCondition> headers,
    List<ValueCondition> queryParams) {

  static Candidate of(int place, EntryConditions entry) {
    return new Candidate(
        place,
        entry.entry().grpc(),
        entry.entry().method(),
        List.of(entry.headers()),
        List.of(entry.queryParams()));
  }

  /** Whether it holds for every request. */
  boolean isFree() {
    return !grpc && method == null && headers.isEmpty() && queryParams.isEmpty();
  }

  /** Whether the conditions hold. */
  boolean holds(RequestView request, boolean isGrpc) {
    if ((grpc && !isGrpc) || (method != null && !method.equals(request.method()))) {
      return false;
    }
    for (int i = 0; i < headers.size(); i++) {
      ValueCondition header = headers.get(i);
      if (!header.holdsFor(request.header(header.name()))) {
        return false;
      }
    }
    for (int i = 0; i < queryParams.size(); i++) {
      if (!queryParams.get(i).holdsInQuery(request.path())) {
        return false;
      }
    }
    return true;
  }

  /** The values that it wants to be exactly so, of those that can be looked up. */
  List<WantedValue> wanted() {
    List<WantedValue> wanted = new ArrayList<>();
    if (method != null) {
      add(wanted, new Subject(Subject.Kind.METHOD, ""), method);
    }
    add(wanted, Subject.Kind.HEADER, headers);
    add(wanted, Subject.Kind.QUERY, queryParams);
    return wanted;
  }

  private static void add(
      List<WantedValue> wanted, Subject.Kind kind, List<ValueCondition> conditions) {
    for (ValueCondition condition : conditions) {
      if (!condition.match().regex()) {
        add(wanted, new Subject(kind, condition.name()), condition.match().value());
      }
    }
  }

  private static void add(List<WantedValue> wanted, Subject subject, String value) {
    if (ValueIndex.isKey(subject.kind(), value)) {
      wanted.add(new WantedValue(subject, value));
    }
  }

  /** This without the condition on the subject, which holds already. */
  Candidate without(Subject subject) {
    return switch (subject.kind()) {
      case METHOD -> new Candidate(place, grpc, null, headers, queryParams);
      case HEADER ->
          new Candidate(place, grpc, method, without(headers, subject.name()), queryParams);
      case QUERY ->
          new Candidate(place, grpc, method, headers, without(queryParams, subject.name()));
    };
  }

  private static List<ValueCondition> without(List<ValueCondition> conditions, String name) {
    List<ValueCondition> rest = new ArrayList<>(conditions);
    rest.removeIf(condition -> !condition.match().regex() && condition.name().equals(name));
    return List.copyOf(rest);
  }

  /** What of a request a condition is on. */
  record Subject(Kind kind, String name) {
    enum Kind {
      METHOD,
      HEADER,
      QUERY
    }
  }

  /** The value that a subject must have. */
  record WantedValue(Subject subject, String value) {}
}
