package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** What an XMesh asks for. */
@Buildable
public record XMeshSpec(
    @Required @Text(min = 1, max = 253, form = Syntax.CONTROLLER_NAME) String controllerName,
    @Valid @Nullable ParametersReference parametersRef,
    @Text(max = 64) @Nullable String description) {
  public XMeshSpec {
    controllerName = Absent.orText(controllerName);
  }

  /** A builder with nothing set. */
  public static XMeshSpecBuilder builder() {
    return XMeshSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public XMeshSpecBuilder toBuilder() {
    return XMeshSpecBuilder.builder(this);
  }
}
