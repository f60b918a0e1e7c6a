package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ProtocolType;
import java.util.List;

/**
 * Finds the decision for a request by trying the entries of the ordered form one after the other:
 * what the faster way must agree with.
 */
final class LinearMatcher implements RequestMatcher {
  static final RouteDecision NO_LISTENER = new RouteDecision(Outcome.RESPOND, 404, null);
  static final RouteDecision MISDIRECTED = new RouteDecision(Outcome.RESPOND, 421, null);

  private final List<ListenerTable> listeners;
  private final ConnectionMatcher connections;
  private final boolean oneLabel;
  private final boolean fallThrough;
  private final boolean https;

  /** Whether a request is handed on as the bytes that it is. */
  private final boolean connectionsOnly;

  /** The conditions of the entries, by listener, virtual host and entry. */
  private final EntryConditions[][][] conditions;

  LinearMatcher(List<ListenerTable> listeners, ConnectionMatcher connections, Profile profile) {
    this.listeners = listeners;
    this.connections = connections;
    oneLabel = profile.wildcard() == Profile.WildcardDepth.ONE_LABEL;
    fallThrough = profile.hostFallThrough();
    https = any(ProtocolType.HTTPS);
    connectionsOnly = !listeners.isEmpty() && !https && !any(ProtocolType.HTTP);
    conditions =
        listeners.stream()
            .map(ListenerTable::virtualHosts)
            .map(hosts -> hosts.stream().map(LinearMatcher::conditions))
            .map(hosts -> hosts.toArray(EntryConditions[][]::new))
            .toArray(EntryConditions[][][]::new);
  }

  private static EntryConditions[] conditions(VirtualHost host) {
    return host.entries().stream().map(EntryConditions::new).toArray(EntryConditions[]::new);
  }

  private boolean any(ProtocolType protocol) {
    return listeners.stream().anyMatch(table -> table.listener().protocol() == protocol);
  }

  @Override
  public RouteDecision route(RequestView request) {
    String sni = request.sni();
    if (connectionsOnly) {
      return connections.connect(sni);
    }
    String host = request.host();
    int end = RequestHost.end(host);
    int byHost = listener(host, end);
    if (https && sni != null && !sni.isEmpty()) {
      int bySni = connections.listener(sni);
      if (bySni < 0) {
        return NO_LISTENER;
      }
      if (listeners.get(bySni).listener().protocol() != ProtocolType.HTTPS) {
        return connections.connect(bySni, sni);
      }
      if (byHost >= 0 && byHost != bySni) {
        return MISDIRECTED;
      }
    }
    return byHost < 0 ? NO_LISTENER : route(byHost, host, end, request);
  }

  /** The index of the most specific listener for requests to that host; -1 where none is. */
  private int listener(String host, int end) {
    for (int i = 0; i < listeners.size(); i++) {
      var listener = listeners.get(i).listener();
      if (!TableCompiler.carriesConnections(listener.protocol())
          && RequestHost.matches(listener.hostname(), host, end, oneLabel)) {
        return i;
      }
    }
    return -1;
  }

  private RouteDecision route(int listener, String host, int end, RequestView request) {
    ListenerTable table = listeners.get(listener);
    boolean grpc = request.grpc();
    List<VirtualHost> hosts = table.virtualHosts();
    for (int i = 0; i < hosts.size(); i++) {
      if (!RequestHost.matches(hosts.get(i).hostname(), host, end, oneLabel)) {
        continue;
      }
      for (EntryConditions entry : conditions[listener][i]) {
        if (entry.hold(request, grpc)) {
          return entry.entry().decision();
        }
      }
      if (!fallThrough) {
        break;
      }
    }
    return table.unmatched();
  }
}
