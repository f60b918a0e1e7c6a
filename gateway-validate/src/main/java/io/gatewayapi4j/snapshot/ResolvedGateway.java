package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ResourceKey;
import java.util.List;

/** A Gateway with all listeners that serve traffic for it, its ListenerSets' included. */
public record ResolvedGateway(ResourceKey key, List<ResolvedListener> listeners) {
  public ResolvedGateway {
    listeners = List.copyOf(listeners);
  }
}
