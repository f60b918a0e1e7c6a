package io.gatewayapi4j.snapshot;

import static io.gatewayapi4j.snapshot.Conditions.ACCEPTED;
import static io.gatewayapi4j.snapshot.Conditions.RESOLVED_REFS;
import static io.gatewayapi4j.snapshot.Conditions.isFalse;
import static io.gatewayapi4j.snapshot.Conditions.isTrue;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ResourceKey;
import java.util.List;
import java.util.Set;

/** The conditions of policies at their ancestors, and what keeps a policy from being accepted. */
final class PolicyConditions {
  private static final String NO_VALID_CA = "NoValidCACertificate";

  static final Set<String> TYPES = Set.of(ACCEPTED, RESOLVED_REFS);

  private PolicyConditions() {}

  static List<Condition> of(BackendPolicies.Verdict verdict) {
    return List.of(
        verdict.notAccepted() == null
            ? accepted(verdict.alsoUdp())
            : isFalse(ACCEPTED, verdict.notAccepted()),
        verdict.unresolved().isEmpty()
            ? isTrue(RESOLVED_REFS, "ResolvedRefs", "All references are resolved")
            : isFalse(RESOLVED_REFS, verdict.unresolved()));
  }

  static List<Condition> of(TrafficPolicies.Verdict verdict) {
    return List.of(
        verdict.notAccepted() == null ? accepted(false) : isFalse(ACCEPTED, verdict.notAccepted()));
  }

  /** The condition of a backend outside the cluster, at each Gateway that reaches it. */
  static Condition acceptedBackend() {
    return isTrue(ACCEPTED, "Accepted", "The backend is accepted");
  }

  private static Condition accepted(boolean alsoUdp) {
    return isTrue(
        ACCEPTED,
        "Accepted",
        alsoUdp
            ? "The policy is in force for TCP only: it does nothing for the target's UDP ports"
            : "The policy is in force");
  }

  static Failure conflict(FieldPath path, ResourceKey target, ResourceKey holder) {
    String message = "%s is %s, for which %s is in force: it is older, or comes first by name";
    return new Failure("Conflicted", message.formatted(path, target, holder));
  }

  static Failure targetNotFound(FieldPath path, ResourceKey target, String section) {
    String what = section.isEmpty() ? target.toString() : "port " + section + " of " + target;
    return new Failure("TargetNotFound", path + " is " + what + ", which does not exist");
  }

  static Failure onlyUdp(FieldPath path, ResourceKey target) {
    String message = "%s is %s, which has UDP only there: TLS needs TCP";
    return new Failure("Invalid", message.formatted(path, target));
  }

  static Failure invalid(FieldPath path, String message) {
    return new Failure("Invalid", path + " " + message);
  }

  /** Whether it is no more than what comes of references that do not resolve. */
  static boolean followsFromReferences(Failure failure) {
    return failure.reason().equals(NO_VALID_CA);
  }

  static Failure noValidCa(Failure first) {
    return new Failure(NO_VALID_CA, "No CA certificate can be used: " + first.message());
  }
}
