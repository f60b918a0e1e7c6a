package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the controller reports of a Gateway. */
@Buildable
public record GatewayStatus(
    @Items(max = 16) List<@Valid GatewayStatusAddress> addresses,
    @Items(max = 8) List<@Valid Condition> conditions,
    @Items(max = 64) List<@Valid ListenerStatus> listeners,
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
