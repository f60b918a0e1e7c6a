package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.AddressType;
import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.GatewayStatusAddress;
import io.gatewayapi4j.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the world offers a Gateway, and nothing else decides: a status is a function of resources,
 * controllers, features and this. Immutable.
 *
 * @param addressTypes the types of address that can be asked for
 * @param unusableAddresses the values of addresses that can't be bound
 * @param assigned the address that is given by type, to a Gateway that asks for that type without a
 *     value
 * @param defaultAddresses the addresses of a Gateway that asks for none
 * @param takenPorts the ports that can't be bound
 * @param parametersKinds the kinds that a {@code parametersRef} may name
 * @param channel the channel whose conditions are written: some are experimental
 */
public record Environment(
    Set<AddressType> addressTypes,
    Set<String> unusableAddresses,
    Map<AddressType, String> assigned,
    List<GatewayStatusAddress> defaultAddresses,
    Set<Integer> takenPorts,
    Set<Kind> parametersKinds,
    Channel channel) {
  /**
   * A world without obstacles: every port is free, IP addresses and hostnames are usable, a Gateway
   * that asks for no address gets 192.0.2.1, and parameters may be in a ConfigMap.
   */
  public static final Environment DEFAULT =
      new Environment(
          Set.of(AddressType.IP_ADDRESS, AddressType.HOSTNAME),
          Set.of(),
          Map.of(AddressType.IP_ADDRESS, "192.0.2.1", AddressType.HOSTNAME, "gateway.example"),
          List.of(new GatewayStatusAddress(Choice.of(AddressType.IP_ADDRESS), "192.0.2.1")),
          Set.of(),
          Set.of(Kind.CONFIG_MAP),
          Channel.STANDARD);

  public Environment {
    addressTypes = Set.copyOf(addressTypes);
    unusableAddresses = Set.copyOf(unusableAddresses);
    assigned = Map.copyOf(assigned);
    defaultAddresses = List.copyOf(defaultAddresses);
    takenPorts = Set.copyOf(takenPorts);
    parametersKinds = Set.copyOf(parametersKinds);
  }
}
