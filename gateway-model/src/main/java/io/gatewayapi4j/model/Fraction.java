package io.gatewayapi4j.model;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** A share of requests. */
@Buildable
public record Fraction(
    @Required @Min(0) @Nullable Integer numerator, @Min(1) @Nullable Integer denominator) {

  /** A builder with nothing set. */
  public static FractionBuilder builder() {
    return FractionBuilder.builder();
  }

  /** A builder that starts from this. */
  public FractionBuilder toBuilder() {
    return FractionBuilder.builder(this);
  }
}
