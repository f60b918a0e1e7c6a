package io.gatewayapi4j.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** A number of requests in an interval. */
@Buildable
public record RequestRate(
    @Min(1) @Max(1000000) @Nullable Integer count,
    @Text(form = Syntax.DURATION) @Nullable String interval) {

  /** A builder with nothing set. */
  public static RequestRateBuilder builder() {
    return RequestRateBuilder.builder();
  }

  /** A builder that starts from this. */
  public RequestRateBuilder toBuilder() {
    return RequestRateBuilder.builder(this);
  }
}
