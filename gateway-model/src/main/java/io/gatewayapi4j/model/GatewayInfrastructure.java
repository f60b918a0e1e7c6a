package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the infrastructure made for a Gateway bears. */
@Buildable
public record GatewayInfrastructure(
    @Items(max = 8) Map<String, @Text(max = 63, form = Syntax.LABEL_VALUE) String> labels,
    @Items(max = 16) Map<String, @Text(max = 4096) String> annotations,
    @Valid @Nullable LocalParametersReference parametersRef) {
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
