package io.gatewayapi4j.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** A port of endpoints. */
@Buildable
public record EndpointPort(
    @Text(max = 63) @Nullable String name,
    @OneOf({"TCP", "UDP", "SCTP"}) @Nullable String protocol,
    @Min(1) @Max(65535) @Nullable Integer port,
    @Nullable String appProtocol) {

  /** A builder with nothing set. */
  public static EndpointPortBuilder builder() {
    return EndpointPortBuilder.builder();
  }

  /** A builder that starts from this. */
  public EndpointPortBuilder toBuilder() {
    return EndpointPortBuilder.builder(this);
  }
}
