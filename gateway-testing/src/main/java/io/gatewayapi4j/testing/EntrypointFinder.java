package io.gatewayapi4j.testing;

import static io.gatewayapi4j.model.ProtocolType.HTTP;
import static io.gatewayapi4j.model.ProtocolType.HTTPS;
import static io.gatewayapi4j.model.ProtocolType.TCP;
import static io.gatewayapi4j.model.ProtocolType.TLS;
import static io.gatewayapi4j.model.ProtocolType.UDP;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.analysis.ClientRequest.Protocol;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.ListenerTable;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.router.Transport;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds where requests come in that may leave out what there is only one of. */
final class EntrypointFinder {
  /** Where nothing ever listens. */
  private static final int NO_PORT = -1;

  /** Further than any listener that can take a request. */
  private static final int NEVER = Integer.MAX_VALUE;

  private final RouteTable table;
  private final Set<String> gateways = new TreeSet<>();

  /** Gateways that serve nothing, as their class does not accept them. */
  private final Set<String> idle = new TreeSet<>();

  private final Set<String> services = new TreeSet<>();

  EntrypointFinder(Collection<Resource> resources, Snapshot snapshot, RouteTable table) {
    this.table = table;
    snapshot.gateways().forEach(gateway -> gateways.add(name(gateway.key())));
    for (Resource resource : resources) {
      if (resource instanceof Gateway && !gateways.contains(name(resource.key()))) {
        idle.add(name(resource.key()));
      }
    }
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
    return speakOtherwise(request, entrypoint) ? table.gateway(gateway, NO_PORT) : entrypoint;
  }

  /** Whether there are listeners, and none understands the request or hands on whatever comes. */
  private static boolean speakOtherwise(ClientRequest request, Entrypoint entrypoint) {
    return !entrypoint.listeners().isEmpty() && distance(request, entrypoint) == NEVER;
  }

  /** How far what the nearest listener speaks is from what the client does. */
  private static int distance(ClientRequest request, Entrypoint entrypoint) {
    int nearest = NEVER;
    for (ListenerTable table : entrypoint.listeners()) {
      int place = spokenTo(request).indexOf(table.listener().protocol());
      nearest = place < 0 ? nearest : Math.min(nearest, place);
    }
    return nearest;
  }

  /** What a listener may speak to take a request, the likeliest first. */
  private static List<ProtocolType> spokenTo(ClientRequest request) {
    return switch (request.protocol()) {
      case HTTP -> List.of(HTTP, TCP);
      case HTTPS -> List.of(HTTPS, TLS, TCP);
      case GRPC ->
          request.sni() == null ? List.of(HTTP, HTTPS, TLS, TCP) : List.of(HTTPS, TLS, TCP, HTTP);
      case TLS -> List.of(TLS, TCP);
      case TCP -> List.of(TCP);
      case UDP -> List.of(UDP);
    };
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
          gateways.isEmpty() ? "there is no Gateway" + among() : "say which Gateway" + among());
    }
    return gateways.iterator().next();
  }

  private String among() {
    String there = gateways.isEmpty() ? "" : "; there are " + String.join(", ", gateways);
    return idle.isEmpty()
        ? there
        : there + "; not accepted by their class: " + String.join(", ", idle);
  }

  private int port(ClientRequest request, boolean gateway, String name) {
    if (request.port() != null) {
      return request.port();
    }
    return switch (request.protocol()) {
      case HTTP -> 80;
      case HTTPS, TLS -> 443;
      case GRPC, TCP, UDP -> onlyPort(request, gateway, name);
    };
  }

  /** The port of the nearest listeners. */
  private int onlyPort(ClientRequest request, boolean gateway, String name) {
    int nearest = NEVER - 1;
    Set<Integer> ports = new TreeSet<>();
    for (EntrypointKey key : table.entrypoints()) {
      if (key.gateway() != gateway || !key.name().equals(name)) {
        continue;
      }
      int distance = distance(request, table.entrypoint(key));
      if (distance < nearest) {
        ports.clear();
        nearest = distance;
      }
      if (distance == nearest) {
        ports.add(key.port());
      }
    }
    if (ports.size() > 1) {
      throw new IllegalArgumentException(
          "say which port of " + name + "; " + request.protocol() + " could go to " + ports);
    }
    return ports.isEmpty() ? NO_PORT : ports.iterator().next();
  }
}
