package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** An address that a Gateway asks for. */
@Buildable
public record GatewaySpecAddress(
    @Text(min = 1, max = 253, form = Syntax.ADDRESS_TYPE) @Nullable Choice<AddressType> type,
    @Text(max = 253) @Nullable String value) {

  /** A builder with nothing set. */
  public static GatewaySpecAddressBuilder builder() {
    return GatewaySpecAddressBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewaySpecAddressBuilder toBuilder() {
    return GatewaySpecAddressBuilder.builder(this);
  }
}
