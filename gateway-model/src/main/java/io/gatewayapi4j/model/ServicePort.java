package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A port of a Service. */
@Buildable
public record ServicePort(
    @Nullable String name,
    @Nullable String protocol,
    @Nullable String appProtocol,
    @Nullable Integer port,
    @Nullable IntOrString targetPort,
    @Nullable Integer nodePort) {

  /** A builder with nothing set. */
  public static ServicePortBuilder builder() {
    return ServicePortBuilder.builder();
  }

  /** A builder that starts from this. */
  public ServicePortBuilder toBuilder() {
    return ServicePortBuilder.builder(this);
  }
}
