package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A step of processing; its type says which of the other parts is set. */
@Buildable
public record GRPCRouteFilter(
    @Nullable Choice<GRPCRouteFilterType> type,
    @Nullable HTTPHeaderFilter requestHeaderModifier,
    @Nullable HTTPHeaderFilter responseHeaderModifier,
    @Nullable HTTPRequestMirrorFilter requestMirror,
    @Nullable LocalObjectReference extensionRef) {

  /** A builder with nothing set. */
  public static GRPCRouteFilterBuilder builder() {
    return GRPCRouteFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCRouteFilterBuilder toBuilder() {
    return GRPCRouteFilterBuilder.builder(this);
  }
}
