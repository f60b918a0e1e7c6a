package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.SharedList;
import java.util.List;

/**
 * The virtual hosts of one listener, in the order they are tried: exact before wildcard, longer
 * before shorter.
 *
 * @param listener the listener, without its attachments; for a mesh one made of the port of the
 *     Service
 * @param unmatched what is decided where no entry's conditions hold
 */
public record ListenerTable(
    ResolvedListener listener, List<VirtualHost> virtualHosts, RouteDecision unmatched) {
  public ListenerTable {
    virtualHosts = SharedList.copyOf(virtualHosts);
  }

  /** The virtual hosts, to be changed. */
  SharedList<VirtualHost> shared() {
    return SharedList.copyOf(virtualHosts);
  }
}
