package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A port of endpoints. */
@Buildable
public record EndpointPort(
    @Nullable String name,
    @Nullable String protocol,
    @Nullable Integer port,
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
