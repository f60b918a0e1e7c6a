package io.gatewayapi4j.analysis;

import io.gatewayapi4j.analysis.ClientRequest.Protocol;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.ListenerTable;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.VirtualHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A listener of an entrypoint: makes requests to it, and finds which of its entries they reach. */
record Place(EntrypointKey key, Entrypoint entrypoint, ListenerTable table) {

  /** Whether requests to a host of the listener's own reach it. */
  Reach listener(HostSearch.Found found) {
    if (found instanceof HostSearch.Found.Host host) {
      ClientRequest request = request(host.name(), "GET", "/", false);
      for (ClientRequest sent : variants(request)) {
        if (table.listener().equals(decide(sent).listener())) {
          return new Reach.Reachable(sent);
        }
      }
      return new Reach.NotKnown("the table decides " + request + " elsewhere");
    }
    return new Reach.Unreachable(List.of(((HostSearch.Found.Taken) found).by()));
  }

  /** For each entry of a virtual host whether requests reach it. */
  List<Reach> entries(VirtualHost host, HostSearch.Found found, Budget budget) {
    List<Reach> all = new ArrayList<>(host.entries().size());
    EntrySearch search =
        found instanceof HostSearch.Found.Host name
            ? new EntrySearch(this, host, name.name(), budget)
            : null;
    for (int i = 0; i < host.entries().size(); i++) {
      if (search == null) {
        all.add(new Reach.Unreachable(List.of(((HostSearch.Found.Taken) found).by())));
      } else {
        all.add(isConnection() ? connection(host, i, search) : search.find(i));
      }
    }
    return all;
  }

  /** Of a virtual host the first entry takes all connections. */
  private Reach connection(VirtualHost host, int index, EntrySearch search) {
    RouteDecision own = host.entries().get(index).decision();
    ClientRequest request = request(search.host(), "", "", false);
    RouteDecision decision = decide(request);
    if (decision == own) {
      return new Reach.Reachable(request);
    }
    return decision.route() == null
        ? new Reach.NotKnown("the table decides " + request + " elsewhere")
        : new Reach.Unreachable(
            List.of(
                new Reach.Shadow(
                    decision.place(), "it takes all connections to " + host.hostname())));
  }

  boolean isConnection() {
    return HostSearch.isConnection(table.listener().protocol());
  }

  RouteDecision decide(ClientRequest request) {
    return isConnection() ? entrypoint.connect(request.sni()) : entrypoint.route(request);
  }

  /** A request to the listener, without headers. */
  ClientRequest request(String host, String method, String path, boolean grpc) {
    ProtocolType listens = table.listener().protocol();
    boolean tls = listens == ProtocolType.HTTPS || listens == ProtocolType.TLS;
    Integer port = key.port();
    return new ClientRequest(
        key.gateway() ? key.name() : null,
        key.gateway() ? null : key.name(),
        key.gateway() ? null : key.sourceNamespace(),
        port,
        protocol(listens, grpc),
        tls ? host : null,
        isConnection() ? "" : host,
        method,
        path,
        Map.of());
  }

  private static Protocol protocol(ProtocolType listens, boolean grpc) {
    return switch (listens) {
      case HTTP -> grpc ? Protocol.GRPC : Protocol.HTTP;
      case HTTPS -> grpc ? Protocol.GRPC : Protocol.HTTPS;
      case TLS -> Protocol.TLS;
      case TCP -> Protocol.TCP;
      case UDP -> Protocol.UDP;
    };
  }

  /** The request, and the same without server name: a TLS listener of the port may take that. */
  static List<ClientRequest> variants(ClientRequest request) {
    return request.sni() == null || !request.isHttp()
        ? List.of(request)
        : List.of(request, request.withSni(null));
  }
}
