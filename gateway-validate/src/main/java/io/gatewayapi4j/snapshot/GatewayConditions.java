package io.gatewayapi4j.snapshot;

import static io.gatewayapi4j.snapshot.Conditions.ACCEPTED;
import static io.gatewayapi4j.snapshot.Conditions.PROGRAMMED;
import static io.gatewayapi4j.snapshot.Conditions.RESOLVED_REFS;
import static io.gatewayapi4j.snapshot.Conditions.isFalse;
import static io.gatewayapi4j.snapshot.Conditions.isTrue;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.GatewaySpecAddress;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The conditions of Gateways, those of their listeners aside. */
final class GatewayConditions {
  static final String INSECURE_FRONTEND = "InsecureFrontendValidationMode";
  static final String DEFAULT_GATEWAY = "DefaultGateway";

  /** The types that are ours: one that does not hold any more is taken away. */
  static final Set<String> TYPES =
      Set.of(ACCEPTED, PROGRAMMED, RESOLVED_REFS, INSECURE_FRONTEND, DEFAULT_GATEWAY);

  private GatewayConditions() {}

  static Condition accepted() {
    return isTrue(ACCEPTED, "Accepted", "The Gateway is accepted");
  }

  static Condition invalidParameters(String message) {
    return isFalse(ACCEPTED, "InvalidParameters", message);
  }

  static Condition unsupportedAddress(FieldPath path, GatewaySpecAddress address) {
    return isFalse(
        ACCEPTED,
        "UnsupportedAddress",
        "%s is of type %s, which is not supported"
            .formatted(path, address.type() == null ? "IPAddress" : address.type()));
  }

  static Condition someListenersNotValid(List<ListenerVerdict> listeners) {
    return isTrue(
        ACCEPTED,
        "ListenersNotValid",
        "Listeners %s are accepted, %s are not: see their conditions"
            .formatted(
                names(listeners, ListenerVerdict::accepted),
                names(listeners, listener -> !listener.accepted())));
  }

  static Condition noListenerValid(List<ListenerVerdict> listeners) {
    return isFalse(
        ACCEPTED,
        "ListenersNotValid",
        "None of the listeners (%s) is accepted: see their conditions"
            .formatted(names(listeners, listener -> true)));
  }

  static Condition programmed() {
    return isTrue(PROGRAMMED, "Programmed", "The Gateway serves traffic");
  }

  static Condition notProgrammed() {
    return isFalse(PROGRAMMED, "Invalid", "The Gateway is not accepted");
  }

  static Condition addressNotUsable(FieldPath path, String value) {
    return isFalse(
        PROGRAMMED,
        "AddressNotUsable",
        "%s asks for %s, which cannot be bound: ask for another".formatted(path, value));
  }

  static Condition addressNotAssigned(FieldPath path) {
    return isFalse(
        PROGRAMMED, "AddressNotAssigned", "%s: no address could be assigned".formatted(path));
  }

  static Condition resolvedRefs() {
    return isTrue(RESOLVED_REFS, "ResolvedRefs", "All references are resolved");
  }

  static Condition unresolvedRefs(Failure failure) {
    return isFalse(RESOLVED_REFS, failure);
  }

  static Condition listenersNotResolved(List<ListenerVerdict> listeners) {
    return isFalse(
        RESOLVED_REFS,
        "ListenersNotResolved",
        "References of listeners %s are not resolved: see their conditions"
            .formatted(names(listeners, listener -> !listener.resolved())));
  }

  static Condition insecureFrontend() {
    return isTrue(
        INSECURE_FRONTEND,
        "ConfigurationChanged",
        "Clients without a valid certificate are let in: mode AllowInsecureFallback is set in spec.tls.frontend");
  }

  static Condition defaultGateway() {
    return isTrue(
        DEFAULT_GATEWAY, DEFAULT_GATEWAY, "Routes that use default Gateways are attached to it");
  }

  private static String names(List<ListenerVerdict> listeners, Predicate<ListenerVerdict> which) {
    return listeners.stream()
        .filter(which)
        .map(listener -> listener.entry().name())
        .collect(Collectors.joining(", "));
  }
}
