package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** An address that is bound to a Gateway. */
@Buildable
public record GatewayStatusAddress(
    @Text(min = 1, max = 253, form = Syntax.ADDRESS_TYPE) @Nullable Choice<AddressType> type,
    @Required @Text(min = 1, max = 253) String value) {
  public GatewayStatusAddress {
    value = Absent.orText(value);
  }

  /** A builder with nothing set. */
  public static GatewayStatusAddressBuilder builder() {
    return GatewayStatusAddressBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewayStatusAddressBuilder toBuilder() {
    return GatewayStatusAddressBuilder.builder(this);
  }
}
