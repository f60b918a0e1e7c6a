package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A condition on the service and method of a call. */
@Buildable
public record GRPCMethodMatch(
    @OneOf({"Exact", "RegularExpression"}) @Nullable Choice<StringMatchType> type,
    @Text(max = 1024) @Nullable String service,
    @Text(max = 1024) @Nullable String method) {

  /** Exactly that method of that service; null for any. */
  public static GRPCMethodMatch exact(@Nullable String service, @Nullable String method) {
    return new GRPCMethodMatch(Choice.of(StringMatchType.EXACT), service, method);
  }

  /** A builder with nothing set. */
  public static GRPCMethodMatchBuilder builder() {
    return GRPCMethodMatchBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCMethodMatchBuilder toBuilder() {
    return GRPCMethodMatchBuilder.builder(this);
  }
}
