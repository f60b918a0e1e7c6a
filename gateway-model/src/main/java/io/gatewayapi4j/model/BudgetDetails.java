package io.gatewayapi4j.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The share of requests that may be retries. */
@Buildable
public record BudgetDetails(
    @Min(0) @Max(100) @Nullable Integer percent,
    @Text(form = Syntax.DURATION) @Nullable String interval) {

  /** A builder with nothing set. */
  public static BudgetDetailsBuilder builder() {
    return BudgetDetailsBuilder.builder();
  }

  /** A builder that starts from this. */
  public BudgetDetailsBuilder toBuilder() {
    return BudgetDetailsBuilder.builder(this);
  }
}
