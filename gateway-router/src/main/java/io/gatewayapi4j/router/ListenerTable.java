package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.ResolvedListener;
import java.util.List;

/**
 * The virtual hosts of one listener, in the order they are tried: exact before wildcard, longer
 * before shorter.
 */
public record ListenerTable(ResolvedListener listener, List<VirtualHost> virtualHosts) {
  public ListenerTable {
    virtualHosts = List.copyOf(virtualHosts);
  }
}
