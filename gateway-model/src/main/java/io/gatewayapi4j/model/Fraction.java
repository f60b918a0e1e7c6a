package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A share of requests. */
@Buildable
public record Fraction(@Nullable Integer numerator, @Nullable Integer denominator) {

  /** A builder with nothing set. */
  public static FractionBuilder builder() {
    return FractionBuilder.builder();
  }

  /** A builder that starts from this. */
  public FractionBuilder toBuilder() {
    return FractionBuilder.builder(this);
  }
}
