package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** How clients of the HTTPS listeners on one port are validated. */
@Buildable
public record TLSPortConfig(
    @Required @Min(1) @Max(65535) @Nullable Integer port,
    @Required @Valid @Nullable TLSConfig tls) {

  /** A builder with nothing set. */
  public static TLSPortConfigBuilder builder() {
    return TLSPortConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public TLSPortConfigBuilder toBuilder() {
    return TLSPortConfigBuilder.builder(this);
  }
}
