package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** What an XMesh asks for. */
@Buildable
public record XMeshSpec(
    String controllerName,
    @Nullable ParametersReference parametersRef,
    @Nullable String description) {
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
