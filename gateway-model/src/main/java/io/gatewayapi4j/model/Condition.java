package io.gatewayapi4j.model;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** One aspect of an object's state, as its controller last saw it. */
@Buildable
public record Condition(
    @Required @Text(max = 316, form = Syntax.CONDITION_TYPE) String type,
    @Required @OneOf({"True", "False", "Unknown"}) @Nullable Choice<ConditionStatus> status,
    @Min(0) @Nullable Long observedGeneration,
    @Required @Text(form = Syntax.DATE_TIME) @Nullable String lastTransitionTime,
    @Required @Text(min = 1, max = 1024, form = Syntax.CONDITION_REASON) String reason,
    @Required @Text(max = 32768) @Nullable String message) {
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
