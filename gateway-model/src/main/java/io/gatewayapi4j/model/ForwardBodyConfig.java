package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** How much of a request's body is shown to the authorisation service. */
@Buildable
public record ForwardBodyConfig(@Nullable Long maxSize) {

  /** A builder with nothing set. */
  public static ForwardBodyConfigBuilder builder() {
    return ForwardBodyConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public ForwardBodyConfigBuilder toBuilder() {
    return ForwardBodyConfigBuilder.builder(this);
  }
}
