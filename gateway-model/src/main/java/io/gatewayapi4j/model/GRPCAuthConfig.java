package io.gatewayapi4j.model;

import java.util.List;

/** Settings of an authorisation service that speaks gRPC. */
@Buildable
public record GRPCAuthConfig(@Items(max = 64) List<String> allowedHeaders) {
  public GRPCAuthConfig {
    allowedHeaders = Absent.orList(allowedHeaders);
  }

  /** A builder with nothing set. */
  public static GRPCAuthConfigBuilder builder() {
    return GRPCAuthConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCAuthConfigBuilder toBuilder() {
    return GRPCAuthConfigBuilder.builder(this);
  }
}
