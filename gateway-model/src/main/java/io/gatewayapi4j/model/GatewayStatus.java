package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the controller reports of a Gateway. */
@Buildable
public record GatewayStatus(
    List<GatewayStatusAddress> addresses,
    List<Condition> conditions,
    List<ListenerStatus> listeners,
    @Nullable Integer attachedListenerSets) {
  public GatewayStatus {
    addresses = Absent.orList(addresses);
    conditions = Absent.orList(conditions);
    listeners = Absent.orList(listeners);
  }

  /** A builder with nothing set. */
  public static GatewayStatusBuilder builder() {
    return GatewayStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewayStatusBuilder toBuilder() {
    return GatewayStatusBuilder.builder(this);
  }
}
