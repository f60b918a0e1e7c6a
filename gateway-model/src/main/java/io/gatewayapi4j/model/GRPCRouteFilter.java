package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** A step of processing; its type says which of the other parts is set. */
@Buildable
public record GRPCRouteFilter(
    @Required
        @OneOf({"ResponseHeaderModifier", "RequestHeaderModifier", "RequestMirror", "ExtensionRef"})
        @Nullable Choice<GRPCRouteFilterType> type,
    @Valid @Nullable HTTPHeaderFilter requestHeaderModifier,
    @Valid @Nullable HTTPHeaderFilter responseHeaderModifier,
    @Valid @Nullable HTTPRequestMirrorFilter requestMirror,
    @Valid @Nullable LocalObjectReference extensionRef) {

  /** A builder with nothing set. */
  public static GRPCRouteFilterBuilder builder() {
    return GRPCRouteFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCRouteFilterBuilder toBuilder() {
    return GRPCRouteFilterBuilder.builder(this);
  }
}
