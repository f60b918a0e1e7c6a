package io.gatewayapi4j.snapshot;

import static io.gatewayapi4j.snapshot.Conditions.ACCEPTED;
import static io.gatewayapi4j.snapshot.Conditions.PROGRAMMED;
import static io.gatewayapi4j.snapshot.Conditions.RESOLVED_REFS;
import static io.gatewayapi4j.snapshot.Conditions.isFalse;
import static io.gatewayapi4j.snapshot.Conditions.isTrue;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.RouteGroupKind;
import io.gatewayapi4j.snapshot.ListenerConflicts.Conflict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The conditions of listeners, of Gateways and ListenerSets alike. */
final class ListenerConditions {
  static final String CONFLICTED = "Conflicted";
  static final String OVERLAPPING_TLS = "OverlappingTLSConfig";

  /** The types that are ours: one that does not hold any more is taken away. */
  static final Set<String> TYPES =
      Set.of(ACCEPTED, PROGRAMMED, RESOLVED_REFS, CONFLICTED, OVERLAPPING_TLS);

  private ListenerConditions() {}

  static Condition accepted() {
    return isTrue(ACCEPTED, "Accepted", "The listener is accepted");
  }

  static Condition unsupported(Failure failure) {
    return isFalse(ACCEPTED, failure);
  }

  static Condition notAcceptedFor(ListenerEntry entry, Conflict conflict) {
    return isFalse(ACCEPTED, conflict.reason(), describe(entry, conflict));
  }

  static Condition portUnavailable(ListenerEntry entry) {
    return isFalse(
        ACCEPTED,
        "PortUnavailable",
        "%s %d cannot be bound: choose another"
            .formatted(entry.path().child("port"), entry.port()));
  }

  static Condition noValidCaCertificate(List<Failure> failures) {
    return isFalse(
        ACCEPTED,
        "NoValidCACertificate",
        Conditions.some(failures, Failure::message, "; ")
            + "; no CA certificate is left to check clients with");
  }

  static Condition conflicted(ListenerEntry entry, Conflict conflict) {
    return isTrue(CONFLICTED, conflict.reason(), describe(entry, conflict));
  }

  static Condition programmed() {
    return isTrue(PROGRAMMED, "Programmed", "The listener serves traffic");
  }

  static Condition notProgrammedFor(ListenerEntry entry, Conflict conflict) {
    return isFalse(PROGRAMMED, conflict.reason(), describe(entry, conflict));
  }

  static Condition notProgrammedUnaccepted() {
    return isFalse(PROGRAMMED, "Invalid", "The listener is not accepted");
  }

  static Condition notProgrammedWithoutGateway() {
    return isFalse(PROGRAMMED, "Invalid", "The Gateway of the listener is not accepted");
  }

  static Condition notProgrammedWithoutCertificate() {
    return isFalse(PROGRAMMED, "Invalid", "No certificate of the listener can be used");
  }

  static Condition insufficientTls(ListenerEntry entry) {
    return isFalse(
        PROGRAMMED,
        "InvalidTLSConfig",
        "%s names no certificate: add one to serve TLS"
            .formatted(entry.path().child("tls").child("certificateRefs")));
  }

  static Condition notProgrammedWithoutKinds() {
    return isFalse(PROGRAMMED, "Invalid", "No kind of route is left that the listener could serve");
  }

  static Condition resolvedRefs() {
    return isTrue(RESOLVED_REFS, "ResolvedRefs", "All references are resolved");
  }

  static Condition unresolvedRefs(List<Failure> failures) {
    return isFalse(RESOLVED_REFS, failures);
  }

  static Condition invalidRouteKinds(ListenerEntry entry, ListenerKinds kinds) {
    String refused =
        kinds.refused().stream()
            .map(ListenerConditions::describe)
            .collect(Collectors.joining(", "));
    return isFalse(
        RESOLVED_REFS,
        "InvalidRouteKinds",
        "%s asks for %s, which a listener of protocol %s cannot take: %s"
            .formatted(
                entry.path().child("allowedRoutes").child("kinds"),
                refused,
                entry.listener().protocol(),
                kinds.possible().isEmpty()
                    ? "it takes none"
                    : "use "
                        + kinds.possible().stream()
                            .map(Kind::spelling)
                            .collect(Collectors.joining(" or "))));
  }

  private static String describe(RouteGroupKind kind) {
    if (kind.group() == null || kind.group().equals(Kind.Group.GATEWAY)) {
      return kind.kind();
    }
    String group = kind.group().isEmpty() ? "the core group" : "group " + kind.group();
    return kind.kind() + " of " + group;
  }

  static Condition overlappingTls(ListenerEntry entry) {
    return isTrue(
        OVERLAPPING_TLS,
        "OverlappingHostnames",
        "Hostname %s overlaps with that of another TLS listener on port %d: a client may reuse a connection for both"
            .formatted(entry.hostname(), entry.port()));
  }

  /** What clashes; of other people's listeners no more is said than that they are there. */
  private static String describe(ListenerEntry entry, Conflict conflict) {
    boolean same = entry.owner().equals(conflict.other().owner());
    String other =
        same
            ? "listener %s (%s)".formatted(conflict.other().name(), conflict.other().path())
            : "a listener that comes before it";
    if (conflict.reason().equals("HostnameConflict")) {
      return "%s has the port, protocol and hostname (%d, %s, %s) of %s: change one of them"
          .formatted(
              entry.path(), entry.port(), entry.listener().protocol(), entry.hostname(), other);
    }
    return "%s cannot share port %d with %s: its %s %s does not go with it; choose another port"
        .formatted(
            entry.path(),
            entry.port(),
            other,
            conflict.mixedModes() ? "TLS mode" : "protocol",
            conflict.mixedModes() ? entry.tlsMode() : entry.listener().protocol());
  }
}
