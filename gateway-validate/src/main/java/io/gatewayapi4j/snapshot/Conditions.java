package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ConditionStatus;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The shape of a condition as it is computed: generation and time are added when it is written into
 * a resource. The conditions themselves are made by {@link ClassConditions}, {@link
 * GatewayConditions}, {@link ListenerConditions}, {@link ListenerSetConditions}, {@link
 * RouteConditions} and {@link PolicyConditions}, each in one place.
 */
final class Conditions {
  static final String ACCEPTED = "Accepted";
  static final String PROGRAMMED = "Programmed";
  static final String RESOLVED_REFS = "ResolvedRefs";

  private static final Choice<ConditionStatus> TRUE = Choice.of(ConditionStatus.TRUE);
  private static final Choice<ConditionStatus> FALSE = Choice.of(ConditionStatus.FALSE);

  private static final int TOLD_AT_MOST = 10;

  private Conditions() {}

  static Condition isTrue(String type, String reason, String message) {
    return new Condition(type, TRUE, null, null, reason, message);
  }

  static Condition isFalse(String type, String reason, String message) {
    return new Condition(type, FALSE, null, null, reason, message);
  }

  static Condition isFalse(String type, Failure failure) {
    return isFalse(type, failure.reason(), failure.message());
  }

  /** For one reason or several: the first is the reason, the message tells them all. */
  static Condition isFalse(String type, List<Failure> failures) {
    return isFalse(type, failures.get(0).reason(), some(failures, Failure::message, "; "));
  }

  static boolean holds(Condition condition) {
    return TRUE.equals(condition.status());
  }

  /** A condition is no log: after some, the rest is counted. */
  static <T> String some(List<T> items, Function<T, String> tell, String between) {
    String told = items.stream().limit(TOLD_AT_MOST).map(tell).collect(Collectors.joining(between));
    int left = items.size() - TOLD_AT_MOST;
    return left > 0 ? told + between + "and " + left + " more" : told;
  }
}
