package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayStatusAddress;
import io.gatewayapi4j.model.ListenerSet;
import java.util.List;

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

  /** What became of a ListenerSet. */
  record SetVerdict(ListenerSet listenerSet, List<Condition> conditions, ListenerGroup group) {
    boolean accepted() {
      return Conditions.holds(conditions.get(0));
    }
  }
}
