package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ProtocolType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the decision for a connection or datagram at one entrypoint.
 *
 * <p>Follows the specification of TLSRoute, TCPRoute and UDPRoute: the server name picks the
 * listener, then the route; without a name to go by, the oldest route carries all traffic.
 */
final class ConnectionMatcher {
  private static final RouteDecision NO_LISTENER = new RouteDecision(Outcome.REFUSE, 0, null);

  private final List<ListenerTable> listeners;
  private final boolean oneLabel;

  ConnectionMatcher(List<ListenerTable> listeners, Profile profile) {
    this.listeners = listeners;
    oneLabel = profile.wildcard() == Profile.WildcardDepth.ONE_LABEL;
  }

  RouteDecision connect(@Nullable String sni) {
    String name = sni == null ? "" : sni;
    int listener = listener(name);
    return listener < 0 ? NO_LISTENER : connect(listener, name);
  }

  /** The index of the listener that takes a connection for that name; -1 where none does. */
  int listener(String sni) {
    for (int i = 0; i < listeners.size(); i++) {
      var hostname = listeners.get(i).listener().hostname();
      if (RequestHost.matches(hostname, sni, sni.length(), oneLabel)) {
        return i;
      }
    }
    return -1;
  }

  RouteDecision connect(int listener, String sni) {
    ListenerTable table = listeners.get(listener);
    if (!TableCompiler.carriesConnections(table.listener().protocol())) {
      return table.unmatched().outcome() == Outcome.FORWARD ? table.unmatched() : NO_LISTENER;
    }
    boolean named = table.listener().protocol() == ProtocolType.TLS;
    List<VirtualHost> hosts = table.virtualHosts();
    for (int i = 0; i < hosts.size(); i++) {
      VirtualHost host = hosts.get(i);
      boolean covers = !named || RequestHost.matches(host.hostname(), sni, sni.length(), oneLabel);
      if (covers && !host.entries().isEmpty()) {
        return host.entries().get(0).decision();
      }
    }
    return table.unmatched();
  }
}
