package io.gatewayapi4j.examples.local;

import io.gatewayapi4j.model.Endpoint;
import io.gatewayapi4j.model.EndpointPort;
import io.gatewayapi4j.model.EndpointSlice;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServiceImport;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Resources;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where the pods of backends are, as EndpointSlices say: those of a Service bear its name in one
 * label, those of a ServiceImport in another, whichever cluster they come from.
 */
public final class Endpoints {
  private static final String SERVICE = "kubernetes.io/service-name";
  private static final String IMPORT = "multicluster.kubernetes.io/service-name";

  private final List<EndpointSlice> slices;
  private final Map<ServedPort, List<InetSocketAddress>> addresses = new HashMap<>();
  private final AtomicInteger turn = new AtomicInteger();

  /** A port of a Service or ServiceImport. */
  private record ServedPort(ResourceKey service, @Nullable Integer number) {}

  /** The endpoints of all Services and ServiceImports of the resources. */
  public Endpoints(Resources resources) {
    slices = resources.all(EndpointSlice.class);
    resources.all(Service.class).forEach(service -> add(service, SERVICE, service.spec().ports()));
    resources
        .all(ServiceImport.class)
        .forEach(service -> add(service, IMPORT, service.spec().ports()));
  }

  private void add(Resource service, String label, List<ServicePort> ports) {
    String name = service.metadata().name();
    for (EndpointSlice slice : slices) {
      if (slice.namespace().equals(service.namespace())
          && name.equals(slice.metadata().labels().get(label))) {
        ports.forEach(port -> add(new ServedPort(service.key(), port.port()), port, slice));
      }
    }
  }

  /** A port of the service is the port of its endpoints that bears the same name. */
  private void add(ServedPort served, ServicePort port, EndpointSlice slice) {
    for (EndpointPort target : slice.ports()) {
      if (target.port() != null && nameOf(target.name()).equals(nameOf(port.name()))) {
        slice.endpoints().stream()
            .filter(Endpoints::isReady)
            .flatMap(endpoint -> endpoint.addresses().stream())
            .map(address -> new InetSocketAddress(address, target.port()))
            .forEach(addresses.computeIfAbsent(served, key -> new ArrayList<>())::add);
      }
    }
  }

  private static boolean isReady(Endpoint endpoint) {
    return endpoint.conditions() == null || !Boolean.FALSE.equals(endpoint.conditions().ready());
  }

  private static String nameOf(@Nullable String port) {
    return Objects.requireNonNullElse(port, "");
  }

  /** One of the endpoints of the backend, each in its turn; null where none is ready. */
  public @Nullable InetSocketAddress next(Backend backend) {
    Kind kind = Kind.of(backend.group(), backend.kind());
    if (kind == null) {
      return null;
    }
    ResourceKey service = new ResourceKey(kind, backend.namespace(), backend.name());
    List<InetSocketAddress> found =
        addresses.getOrDefault(new ServedPort(service, backend.port()), List.of());
    return found.isEmpty() ? null : found.get(Math.floorMod(turn.getAndIncrement(), found.size()));
  }
}
