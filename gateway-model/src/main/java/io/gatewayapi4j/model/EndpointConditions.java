package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Whether an endpoint takes traffic. */
@Buildable
public record EndpointConditions(
    @Nullable Boolean ready, @Nullable Boolean serving, @Nullable Boolean terminating) {

  /** A builder with nothing set. */
  public static EndpointConditionsBuilder builder() {
    return EndpointConditionsBuilder.builder();
  }

  /** A builder that starts from this. */
  public EndpointConditionsBuilder toBuilder() {
    return EndpointConditionsBuilder.builder(this);
  }
}
