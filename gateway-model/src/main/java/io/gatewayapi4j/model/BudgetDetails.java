package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The share of requests that may be retries. */
@Buildable
public record BudgetDetails(@Nullable Integer percent, @Nullable String interval) {

  /** A builder with nothing set. */
  public static BudgetDetailsBuilder builder() {
    return BudgetDetailsBuilder.builder();
  }

  /** A builder that starts from this. */
  public BudgetDetailsBuilder toBuilder() {
    return BudgetDetailsBuilder.builder(this);
  }
}
