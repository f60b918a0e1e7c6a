package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** An address that a Gateway asks for. */
@Buildable
public record GatewaySpecAddress(@Nullable Choice<AddressType> type, @Nullable String value) {

  /** A builder with nothing set. */
  public static GatewaySpecAddressBuilder builder() {
    return GatewaySpecAddressBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewaySpecAddressBuilder toBuilder() {
    return GatewaySpecAddressBuilder.builder(this);
  }
}
