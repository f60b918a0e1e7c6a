package io.gatewayapi4j.snapshot;

import static io.gatewayapi4j.snapshot.Conditions.ACCEPTED;
import static io.gatewayapi4j.snapshot.Conditions.PROGRAMMED;
import static io.gatewayapi4j.snapshot.Conditions.isFalse;
import static io.gatewayapi4j.snapshot.Conditions.isTrue;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ResourceKey;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The conditions of ListenerSets; Accepted and Programmed go together. */
final class ListenerSetConditions {
  static final Set<String> TYPES = Set.of(ACCEPTED, PROGRAMMED);

  private ListenerSetConditions() {}

  static List<Condition> accepted() {
    return List.of(
        isTrue(ACCEPTED, "Accepted", "The ListenerSet is accepted"),
        isTrue(PROGRAMMED, "Programmed", "The listeners serve traffic"));
  }

  static List<Condition> someListenersNotValid(List<ListenerVerdict> listeners) {
    String message =
        "Listeners %s are valid, %s are not: see their conditions"
            .formatted(names(listeners, true), names(listeners, false));
    return List.of(
        isTrue(ACCEPTED, "ListenersNotValid", message),
        isTrue(PROGRAMMED, "Programmed", "Listeners " + names(listeners, true) + " serve traffic"));
  }

  static List<Condition> noListenerValid() {
    return refused("ListenersNotValid", "None of the listeners is valid: see their conditions");
  }

  static List<Condition> notAllowed(ResourceKey gateway) {
    return refused(
        "NotAllowed",
        "%s does not allow ListenerSets from this namespace: its owner can, in spec.allowedListeners"
            .formatted(gateway));
  }

  static List<Condition> parentNotAccepted(ResourceKey gateway) {
    return refused("ParentNotAccepted", gateway + " is not accepted");
  }

  static boolean valid(ListenerVerdict listener) {
    return listener.accepted() && listener.resolved();
  }

  private static List<Condition> refused(String reason, String message) {
    return List.of(isFalse(ACCEPTED, reason, message), isFalse(PROGRAMMED, reason, message));
  }

  private static String names(List<ListenerVerdict> listeners, boolean valid) {
    Predicate<ListenerVerdict> which = listener -> valid(listener) == valid;
    return listeners.stream()
        .filter(which)
        .map(listener -> listener.entry().name())
        .collect(Collectors.joining(", "));
  }
}
