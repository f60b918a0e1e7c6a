package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** One aspect of an object's state, as its controller last saw it. */
@Buildable
public record Condition(
    String type,
    @Nullable Choice<ConditionStatus> status,
    @Nullable Long observedGeneration,
    @Nullable String lastTransitionTime,
    String reason,
    @Nullable String message) {
  public Condition {
    type = Absent.orText(type);
    reason = Absent.orText(reason);
  }

  /** A builder with nothing set. */
  public static ConditionBuilder builder() {
    return ConditionBuilder.builder();
  }

  /** A builder that starts from this. */
  public ConditionBuilder toBuilder() {
    return ConditionBuilder.builder(this);
  }
}
