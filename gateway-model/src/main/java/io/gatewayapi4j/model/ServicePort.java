package io.gatewayapi4j.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** A port of a Service. */
@Buildable
public record ServicePort(
    @Text(max = 63, form = Syntax.DNS_LABEL) @Nullable String name,
    @OneOf({"TCP", "UDP", "SCTP"}) @Nullable String protocol,
    @Nullable String appProtocol,
    @Required @Min(1) @Max(65535) @Nullable Integer port,
    @Nullable IntOrString targetPort,
    @Min(0) @Max(65535) @Nullable Integer nodePort) {

  /** A builder with nothing set. */
  public static ServicePortBuilder builder() {
    return ServicePortBuilder.builder();
  }

  /** A builder that starts from this. */
  public ServicePortBuilder toBuilder() {
    return ServicePortBuilder.builder(this);
  }
}
