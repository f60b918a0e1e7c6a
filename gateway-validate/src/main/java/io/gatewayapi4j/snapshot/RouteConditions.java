package io.gatewayapi4j.snapshot;

import static io.gatewayapi4j.snapshot.Conditions.ACCEPTED;
import static io.gatewayapi4j.snapshot.Conditions.RESOLVED_REFS;
import static io.gatewayapi4j.snapshot.Conditions.isFalse;
import static io.gatewayapi4j.snapshot.Conditions.isTrue;

import io.gatewayapi4j.model.Condition;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The conditions of a route at a parent. */
final class RouteConditions {
  static final String PARTIALLY_INVALID = "PartiallyInvalid";

  /** The types that are ours: one that does not hold any more is taken away. */
  static final Set<String> TYPES = Set.of(ACCEPTED, RESOLVED_REFS, PARTIALLY_INVALID);

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

  static Condition notAllowedByListeners(
      FieldPath path, List<ListenerVerdict> listeners, Function<ListenerVerdict, String> why) {
    return isFalse(
        ACCEPTED,
        "NotAllowedByListeners",
        path
            + " finds no listener that allows the route: "
            + Conditions.some(listeners, why, "; "));
  }

  static Condition noMatchingListenerHostname(
      List<String> hostnames,
      List<ListenerVerdict> listeners,
      Function<ListenerVerdict, String> why) {
    return isFalse(
        ACCEPTED,
        "NoMatchingListenerHostname",
        "%s (%s) has no host in common with %s: name one that the listener covers"
            .formatted(
                FieldPath.SPEC.child("hostnames"),
                Conditions.some(hostnames, hostname -> hostname, ", "),
                Conditions.some(listeners, why, ", ")));
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
        "Dropped Rule: " + Conditions.some(dropped, Failure::message, "; "));
  }

  static Condition resolvedRefs(List<Failure> unresolved) {
    return unresolved.isEmpty() ? RESOLVED : isFalse(RESOLVED_REFS, unresolved);
  }
}
