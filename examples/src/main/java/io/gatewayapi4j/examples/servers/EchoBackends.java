package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.manifest.ManifestWriter;
import io.gatewayapi4j.model.Endpoint;
import io.gatewayapi4j.model.EndpointPort;
import io.gatewayapi4j.model.EndpointSlice;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An echo server for each Service, so that there is something to route to. */
final class EchoBackends implements AutoCloseable {
  private final List<EchoServer> servers = new ArrayList<>();
  private final List<Resource> slices = new ArrayList<>();

  private EchoBackends() {}

  /** Starts one for each Service among the resources. */
  static EchoBackends start(Collection<Resource> resources) throws IOException {
    EchoBackends backends = new EchoBackends();
    for (Resource resource : resources) {
      if (resource instanceof Service service) {
        EchoServer server =
            EchoServer.start(service.namespace() + "/" + service.key().name(), unused -> {});
        backends.servers.add(server);
        backends.slices.add(slice(service, server.port()));
      }
    }
    return backends;
  }

  /** Where they are, as manifests of EndpointSlices. */
  String endpointSlices() {
    return ManifestWriter.yaml(slices);
  }

  /** Says that all ports of a Service are at a port of this machine. */
  static EndpointSlice slice(Service service, int port) {
    ObjectMeta metadata =
        ObjectMeta.builder()
            .name(service.key().name() + "-local")
            .namespace(service.namespace())
            .labels(Map.of("kubernetes.io/service-name", service.key().name()))
            .build();
    String address = InetAddress.getLoopbackAddress().getHostAddress();
    List<EndpointPort> ports =
        service.spec().ports().stream()
            .map(each -> new EndpointPort(each.name(), "TCP", port, null))
            .toList();
    Endpoint endpoint = new Endpoint(List.of(address), null, null, null, null);
    return new EndpointSlice(metadata, "IPv4", List.of(endpoint), ports);
  }

  @Override
  public void close() {
    servers.forEach(EchoServer::close);
  }
}
