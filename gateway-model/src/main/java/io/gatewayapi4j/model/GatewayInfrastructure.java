package io.gatewayapi4j.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the infrastructure made for a Gateway bears. */
@Buildable
public record GatewayInfrastructure(
    Map<String, String> labels,
    Map<String, String> annotations,
    @Nullable LocalParametersReference parametersRef) {
  public GatewayInfrastructure {
    labels = Absent.orMap(labels);
    annotations = Absent.orMap(annotations);
  }

  /** A builder with nothing set. */
  public static GatewayInfrastructureBuilder builder() {
    return GatewayInfrastructureBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewayInfrastructureBuilder toBuilder() {
    return GatewayInfrastructureBuilder.builder(this);
  }
}
