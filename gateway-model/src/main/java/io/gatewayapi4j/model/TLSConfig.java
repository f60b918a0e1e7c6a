package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** How clients of HTTPS listeners are validated. */
@Buildable
public record TLSConfig(@Valid @Nullable FrontendTLSValidation validation) {

  /** A builder with nothing set. */
  public static TLSConfigBuilder builder() {
    return TLSConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public TLSConfigBuilder toBuilder() {
    return TLSConfigBuilder.builder(this);
  }
}
