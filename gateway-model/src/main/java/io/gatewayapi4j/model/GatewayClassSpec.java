package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** What a GatewayClass asks for. */
@Buildable
public record GatewayClassSpec(
    String controllerName,
    @Nullable ParametersReference parametersRef,
    @Nullable String description) {
  public GatewayClassSpec {
    controllerName = Absent.orText(controllerName);
  }

  /** A builder with nothing set. */
  public static GatewayClassSpecBuilder builder() {
    return GatewayClassSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewayClassSpecBuilder toBuilder() {
    return GatewayClassSpecBuilder.builder(this);
  }
}
