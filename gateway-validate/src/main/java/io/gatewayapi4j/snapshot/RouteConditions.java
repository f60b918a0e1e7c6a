package io.gatewayapi4j.snapshot;

import static io.gatewayapi4j.snapshot.Conditions.ACCEPTED;
import static io.gatewayapi4j.snapshot.Conditions.RESOLVED_REFS;
import static io.gatewayapi4j.snapshot.Conditions.isFalse;
import static io.gatewayapi4j.snapshot.Conditions.isTrue;

import io.gatewayapi4j.model.Condition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The conditions of a route at a parent. */
final class RouteConditions {
  static final String PARTIALLY_INVALID = "PartiallyInvalid";

  /** The types that are ours: one that does not hold any more is taken away. */
  static final Set<String> TYPES = Set.of(ACCEPTED, RESOLVED_REFS, PARTIALLY_INVALID);

  private static final int TOLD_AT_MOST = 10;
  private static final Condition ACCEPTED_ONE =
      isTrue(ACCEPTED, "Accepted", "The route is accepted");
  private static final Condition RESOLVED =
      isTrue(RESOLVED_REFS, "ResolvedRefs", "All references are resolved");

  private RouteConditions() {}

  static Condition accepted() {
    return ACCEPTED_ONE;
  }

  static Condition noMatchingParent(String message) {
    return isFalse(ACCEPTED, "NoMatchingParent", message);
  }

  static Condition notAllowedByListeners(List<String> why) {
    return isFalse(ACCEPTED, "NotAllowedByListeners", "No listener takes the route: " + some(why));
  }

  static Condition noMatchingListenerHostname(List<String> why) {
    return isFalse(
        ACCEPTED,
        "NoMatchingListenerHostname",
        "No listener has a hostname in common with the route: " + some(why));
  }

  static Condition invalid(Failure failure) {
    return isFalse(ACCEPTED, failure);
  }

  static Condition conflicted(String message) {
    return isFalse(ACCEPTED, "Conflicted", message);
  }

  static Condition partiallyInvalid(List<Failure> dropped) {
    return isTrue(
        PARTIALLY_INVALID,
        Findings.UNSUPPORTED_VALUE,
        "Dropped Rule: " + some(dropped.stream().map(Failure::message).toList()));
  }

  static Condition resolvedRefs(List<Failure> unresolved) {
    return unresolved.isEmpty()
        ? RESOLVED
        : isFalse(
            RESOLVED_REFS,
            unresolved.get(0).reason(),
            some(unresolved.stream().map(Failure::message).toList()));
  }

  /** A condition is no log: after some, the rest is counted. */
  private static String some(List<String> messages) {
    String told = messages.stream().limit(TOLD_AT_MOST).collect(Collectors.joining("; "));
    int left = messages.size() - TOLD_AT_MOST;
    return left > 0 ? told + "; and " + left + " more" : told;
  }
}
