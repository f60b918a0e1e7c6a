package io.gatewayapi4j.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The port of an XBackend. */
@Buildable
public record XBackendPort(
    @Text(max = 63) @Nullable String name, @Required @Min(1) @Max(65535) @Nullable Integer port) {

  /** A builder with nothing set. */
  public static XBackendPortBuilder builder() {
    return XBackendPortBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendPortBuilder toBuilder() {
    return XBackendPortBuilder.builder(this);
  }
}
