package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.AddressType;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.GatewaySpecAddress;
import io.gatewayapi4j.model.GatewayStatusAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a Gateway gets.
 *
 * @param bound those that it can be reached at
 * @param unsupported what to say of a type that cannot be asked for; null where there is none
 * @param unusable what to say of an address that cannot be had; null where there is none
 */
record Addresses(
    List<GatewayStatusAddress> bound,
    @Nullable Condition unsupported,
    @Nullable Condition unusable) {

  static Addresses of(List<GatewaySpecAddress> asked, Features features, Environment environment) {
    if (asked.isEmpty()) {
      boolean none = environment.defaultAddresses().isEmpty();
      return new Addresses(
          environment.defaultAddresses(),
          null,
          none ? GatewayConditions.addressNotAssigned(FieldPath.SPEC.child("addresses")) : null);
    }
    List<GatewayStatusAddress> bound = new ArrayList<>();
    Condition unsupported = null;
    Condition unusable = null;
    for (int i = 0; i < asked.size(); i++) {
      FieldPath path = FieldPath.SPEC.child("addresses", i);
      GatewaySpecAddress address = asked.get(i);
      AddressType type = Choice.orDefault(address.type(), AddressType.IP_ADDRESS);
      if (type == null
          || !environment.addressTypes().contains(type)
          || !features.has(Feature.GATEWAY_STATIC_ADDRESSES)) {
        unsupported = orElse(unsupported, GatewayConditions.unsupportedAddress(path, address));
        continue;
      }
      boolean any = address.value() == null || address.value().isEmpty();
      String value = any ? assigned(type, features, environment) : address.value();
      if (value == null) {
        unusable = orElse(unusable, GatewayConditions.addressNotAssigned(path));
      } else if (environment.unusableAddresses().contains(value)) {
        unusable = orElse(unusable, GatewayConditions.addressNotUsable(path, value));
      } else {
        bound.add(new GatewayStatusAddress(Choice.of(type), value));
      }
    }
    return new Addresses(List.copyOf(bound), unsupported, unusable);
  }

  private static @Nullable String assigned(
      AddressType type, Features features, Environment environment) {
    return features.has(Feature.GATEWAY_ADDRESS_EMPTY) ? environment.assigned().get(type) : null;
  }

  private static Condition orElse(@Nullable Condition first, Condition second) {
    return first == null ? second : first;
  }
}
