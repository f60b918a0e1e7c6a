package io.gatewayapi4j.testing;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.analysis.ClientRequest.Protocol;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.ListenerTable;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.router.Transport;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.Set;
import java.util.TreeSet;

/** Finds where requests come in that may leave out what there is only one of. */
final class EntrypointFinder {
  /** Where nothing ever listens. */
  private static final int NO_PORT = -1;

  private final RouteTable table;
  private final Set<String> gateways = new TreeSet<>();
  private final Set<String> services = new TreeSet<>();

  EntrypointFinder(Snapshot snapshot, RouteTable table) {
    this.table = table;
    snapshot.gateways().forEach(gateway -> gateways.add(name(gateway.key())));
    snapshot.services().forEach(service -> services.add(name(service.key())));
  }

  private static String name(ResourceKey key) {
    return key.namespace() + "/" + key.name();
  }

  /** Where the request comes in. */
  Entrypoint find(ClientRequest request) {
    Transport transport = request.protocol() == Protocol.UDP ? Transport.UDP : Transport.TCP;
    String service = request.service();
    if (service != null) {
      if (!services.contains(service)) {
        throw new IllegalArgumentException("no Service " + service);
      }
      String clients = request.sourceNamespace() == null ? "" : request.sourceNamespace();
      return table.service(service, port(request, false, service), transport, clients);
    }
    String gateway = gateway(request);
    Entrypoint entrypoint = table.gateway(gateway, port(request, true, gateway), transport);
    return fits(request.protocol(), entrypoint) ? entrypoint : table.gateway(gateway, NO_PORT);
  }

  /** Whether one of the listeners understands the protocol, or hands on whatever comes. */
  private static boolean fits(Protocol protocol, Entrypoint entrypoint) {
    for (ListenerTable table : entrypoint.listeners()) {
      ProtocolType listener = table.listener().protocol();
      boolean fits =
          switch (protocol) {
            case HTTP -> listener == ProtocolType.HTTP || listener == ProtocolType.TCP;
            case HTTPS -> listener != ProtocolType.HTTP && listener != ProtocolType.UDP;
            case GRPC -> listener != ProtocolType.UDP;
            case TLS -> listener == ProtocolType.TLS || listener == ProtocolType.TCP;
            case TCP -> listener == ProtocolType.TCP;
            case UDP -> listener == ProtocolType.UDP;
          };
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private String gateway(ClientRequest request) {
    String gateway = request.gateway();
    if (gateway != null) {
      if (!gateways.contains(gateway)) {
        throw new IllegalArgumentException("no Gateway " + gateway + among());
      }
      return gateway;
    }
    if (gateways.size() != 1) {
      throw new IllegalArgumentException(
          gateways.isEmpty() ? "there is no Gateway" : "say which Gateway" + among());
    }
    return gateways.iterator().next();
  }

  private String among() {
    return gateways.isEmpty() ? "" : "; there are " + String.join(", ", gateways);
  }

  private int port(ClientRequest request, boolean gateway, String name) {
    if (request.port() != null) {
      return request.port();
    }
    return switch (request.protocol()) {
      case HTTP -> 80;
      case HTTPS, TLS -> 443;
      case GRPC, TCP, UDP -> onlyPort(request.protocol(), gateway, name);
    };
  }

  private int onlyPort(Protocol protocol, boolean gateway, String name) {
    Set<Integer> ports = new TreeSet<>();
    for (EntrypointKey key : table.entrypoints()) {
      boolean here = key.gateway() == gateway && key.name().equals(name);
      if (here && fits(protocol, table.entrypoint(key))) {
        ports.add(key.port());
      }
    }
    if (ports.size() > 1) {
      throw new IllegalArgumentException(
          "say which port of " + name + "; " + protocol + " could go to " + ports);
    }
    return ports.isEmpty() ? NO_PORT : ports.iterator().next();
  }
}
