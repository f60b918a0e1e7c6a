package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ConditionStatus;

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

  static boolean holds(Condition condition) {
    return TRUE.equals(condition.status());
  }
}
