package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;

/** What the controller reports of a GatewayClass. */
@Buildable
public record GatewayClassStatus(
    @Items(max = 8) List<@Valid Condition> conditions,
    @Items(max = 64) List<@Valid SupportedFeature> supportedFeatures) {
  public GatewayClassStatus {
    conditions = Absent.orList(conditions);
    supportedFeatures = Absent.orList(supportedFeatures);
  }

  /** A builder with nothing set. */
  public static GatewayClassStatusBuilder builder() {
    return GatewayClassStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewayClassStatusBuilder toBuilder() {
    return GatewayClassStatusBuilder.builder(this);
  }
}
