package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A condition on the service and method of a call. */
@Buildable
public record GRPCMethodMatch(
    @Nullable Choice<StringMatchType> type, @Nullable String service, @Nullable String method) {

  /** A builder with nothing set. */
  public static GRPCMethodMatchBuilder builder() {
    return GRPCMethodMatchBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCMethodMatchBuilder toBuilder() {
    return GRPCMethodMatchBuilder.builder(this);
  }
}
