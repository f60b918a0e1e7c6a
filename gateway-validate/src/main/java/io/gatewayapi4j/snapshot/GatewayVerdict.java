package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayStatusAddress;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a Gateway and its ListenerSets, routes aside.
 *
 * @param own its own listeners
 * @param listenerSets the ListenerSets that name it as their parent, in their precedence
 */
record GatewayVerdict(
    Gateway gateway,
    List<Condition> conditions,
    List<GatewayStatusAddress> addresses,
    ListenerGroup own,
    List<SetVerdict> listenerSets) {
  GatewayVerdict {
    conditions = List.copyOf(conditions);
    addresses = List.copyOf(addresses);
    listenerSets = List.copyOf(listenerSets);
  }

  /** Whether it is a parent of routes that ask for default Gateways. */
  boolean isDefault() {
    return GatewayResolver.isDefault(gateway.spec());
  }

  /** The same, with the groups of an earlier verdict where they are equal. */
  GatewayVerdict sharing(GatewayVerdict earlier) {
    Map<ResourceKey, ListenerGroup> groups = new HashMap<>();
    earlier.listenerSets.forEach(set -> groups.put(set.group().owner(), set.group()));
    List<SetVerdict> sets = new ArrayList<>(listenerSets.size());
    for (SetVerdict set : listenerSets) {
      ListenerGroup group = groups.get(set.group().owner());
      sets.add(
          group != null && group.equals(set.group())
              ? new SetVerdict(set.listenerSet(), set.conditions(), group)
              : set);
    }
    ListenerGroup same = own.equals(earlier.own) ? earlier.own : own;
    return new GatewayVerdict(gateway, conditions, addresses, same, sets);
  }

  /** What became of a ListenerSet. */
  record SetVerdict(ListenerSet listenerSet, List<Condition> conditions, ListenerGroup group) {
    boolean accepted() {
      return Conditions.holds(conditions.get(0));
    }
  }
}
