package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A number of requests in an interval. */
@Buildable
public record RequestRate(@Nullable Integer count, @Nullable String interval) {

  /** A builder with nothing set. */
  public static RequestRateBuilder builder() {
    return RequestRateBuilder.builder();
  }

  /** A builder that starts from this. */
  public RequestRateBuilder toBuilder() {
    return RequestRateBuilder.builder(this);
  }
}
