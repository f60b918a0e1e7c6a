package io.gatewayapi4j.router;

import java.util.List;

/**
 * Finds the decision for a request by trying the entries of the ordered form one after the other:
 * what the faster way must agree with.
 */
final class LinearMatcher {
  private final List<ListenerTable> listeners;
  private final ConnectionMatcher connections;
  private final boolean oneLabel;
  private final boolean fallThrough;

  /** The conditions of the entries, by listener, virtual host and entry. */
  private final EntryConditions[][][] conditions;

  LinearMatcher(List<ListenerTable> listeners, ConnectionMatcher connections, Profile profile) {
    this.listeners = listeners;
    this.connections = connections;
    oneLabel = profile.wildcard() == Profile.WildcardDepth.ONE_LABEL;
    fallThrough = profile.hostFallThrough();
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

  RouteDecision route(RequestView request) {
    String host = request.host();
    int end = RequestHost.end(host);
    int byHost = listener(host, end);
    if (byHost < 0) {
      return connections.withoutHost(request.sni());
    }
    RouteDecision settled = connections.settle(request.sni(), byHost);
    return settled == null ? route(byHost, host, end, request) : settled;
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
