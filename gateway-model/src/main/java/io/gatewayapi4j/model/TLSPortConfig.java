package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** How clients of the HTTPS listeners on one port are validated. */
@Buildable
public record TLSPortConfig(@Nullable Integer port, @Nullable TLSConfig tls) {

  /** A builder with nothing set. */
  public static TLSPortConfigBuilder builder() {
    return TLSPortConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public TLSPortConfigBuilder toBuilder() {
    return TLSPortConfigBuilder.builder(this);
  }
}
