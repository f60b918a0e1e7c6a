package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;

/** What the controller reports of an XMesh. */
@Buildable
public record XMeshStatus(
    @Items(max = 8) List<@Valid Condition> conditions,
    @Items(max = 64) List<@Valid SupportedFeature> supportedFeatures) {
  public XMeshStatus {
    conditions = Absent.orList(conditions);
    supportedFeatures = Absent.orList(supportedFeatures);
  }

  /** A builder with nothing set. */
  public static XMeshStatusBuilder builder() {
    return XMeshStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public XMeshStatusBuilder toBuilder() {
    return XMeshStatusBuilder.builder(this);
  }
}
