package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ProtocolType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the decision for a connection or datagram at one entrypoint, and what the server name of a
 * handshake settles for requests.
 *
 * <p>Follows the specification of TLSRoute, TCPRoute and UDPRoute: the server name picks the
 * listener, then the route; without a name to go by, the oldest route carries all traffic.
 */
final class ConnectionMatcher {
  private static final RouteDecision NO_LISTENER = new RouteDecision(Outcome.REFUSE, 0, null);
  private static final RouteDecision NOT_FOUND = new RouteDecision(Outcome.RESPOND, 404, null);
  private static final RouteDecision MISDIRECTED = new RouteDecision(Outcome.RESPOND, 421, null);

  private final List<ListenerTable> listeners;
  private final boolean oneLabel;

  /** Whether a request is handed on as the bytes that it is. */
  private final boolean connectionsOnly;

  private final boolean https;

  ConnectionMatcher(List<ListenerTable> listeners, Profile profile) {
    this.listeners = listeners;
    oneLabel = profile.wildcard() == Profile.WildcardDepth.ONE_LABEL;
    https = any(ProtocolType.HTTPS);
    connectionsOnly = !listeners.isEmpty() && !https && !any(ProtocolType.HTTP);
  }

  private boolean any(ProtocolType protocol) {
    return listeners.stream().anyMatch(table -> table.listener().protocol() == protocol);
  }

  /**
   * What the server name of the handshake settles for a request: that it belongs to another
   * listener than its host (421), or goes on as a connection.
   *
   * @param byHost the index of the listener that its host belongs to
   * @return null where the request is to be routed by that listener
   */
  @Nullable RouteDecision settle(@Nullable String sni, int byHost) {
    if (connectionsOnly) {
      return connect(sni);
    }
    if (https && sni != null && !sni.isEmpty()) {
      int bySni = listener(sni);
      if (bySni >= 0 && listeners.get(bySni).listener().protocol() != ProtocolType.HTTPS) {
        return connect(bySni, sni);
      }
      if (bySni < 0 || byHost < 0) {
        return NOT_FOUND;
      }
      return bySni == byHost ? null : MISDIRECTED;
    }
    return null;
  }

  /** Whether a handshake may settle anything, so that {@link #settle} is to be asked. */
  boolean settles() {
    return connectionsOnly || https;
  }

  RouteDecision connect(@Nullable String sni) {
    String name = sni == null ? "" : sni;
    int listener = listener(name);
    return listener < 0 ? NO_LISTENER : connect(listener, name);
  }

  /** What is decided for a request whose host belongs to no listener. */
  RouteDecision withoutHost(@Nullable String sni) {
    RouteDecision settled = settle(sni, -1);
    return settled == null ? NOT_FOUND : settled;
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
