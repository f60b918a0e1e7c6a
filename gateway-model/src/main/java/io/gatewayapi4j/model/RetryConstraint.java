package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A bound on retries. */
@Buildable
public record RetryConstraint(@Nullable BudgetDetails budget, @Nullable RequestRate minRetryRate) {

  /** A builder with nothing set. */
  public static RetryConstraintBuilder builder() {
    return RetryConstraintBuilder.builder();
  }

  /** A builder that starts from this. */
  public RetryConstraintBuilder toBuilder() {
    return RetryConstraintBuilder.builder(this);
  }
}
