package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** A bound on retries. */
@Buildable
public record RetryConstraint(
    @Valid @Nullable BudgetDetails budget, @Valid @Nullable RequestRate minRetryRate) {

  /** A builder with nothing set. */
  public static RetryConstraintBuilder builder() {
    return RetryConstraintBuilder.builder();
  }

  /** A builder that starts from this. */
  public RetryConstraintBuilder toBuilder() {
    return RetryConstraintBuilder.builder(this);
  }
}
