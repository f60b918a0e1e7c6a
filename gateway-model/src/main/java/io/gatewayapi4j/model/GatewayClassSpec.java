package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** What a GatewayClass asks for. */
@Buildable
public record GatewayClassSpec(
    @Required @Text(min = 1, max = 253, form = Syntax.CONTROLLER_NAME) String controllerName,
    @Valid @Nullable ParametersReference parametersRef,
    @Text(max = 64) @Nullable String description) {
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
