package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Absent;
import io.gatewayapi4j.model.Endpoint;
import io.gatewayapi4j.model.EndpointSlice;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which Services have no endpoints to send to, as far as EndpointSlices tell. A Service without any
 * slice counts as having some, as manifests seldom list what a cluster finds out by itself; so does
 * one with a slice that leaves its endpoints out, to be filled in later. A slice whose endpoints
 * are null, as API servers write it, has none. Immutable.
 */
final class Endpoints {
  static final Endpoints NONE = new Endpoints(SharedMap.empty());

  private static final String SERVICE_LABEL = "kubernetes.io/service-name";

  /** By namespace: the Services that have slices, and no endpoint that is ready. */
  private final SharedMap<String, Set<ResourceKey>> without;

  private Endpoints(SharedMap<String, Set<ResourceKey>> without) {
    this.without = without;
  }

  /** Whether a Service has slices, and none of their endpoints is ready. */
  boolean noneReady(ResourceKey service) {
    return !without.isEmpty() && without(service.namespace()).contains(service);
  }

  /**
   * What is known after a change.
   *
   * @param touched gets to know who looks at a Service that gained or lost its endpoints
   */
  Endpoints after(Touched touched, Resources resources) {
    List<Change<String, Set<ResourceKey>>> changes = new ArrayList<>();
    for (String namespace : Policies.namespaces(touched.of(Kind.ENDPOINT_SLICE))) {
      Set<ResourceKey> before = without(namespace);
      Set<ResourceKey> after = withoutEndpoints(resources.in(EndpointSlice.class, namespace));
      before.stream().filter(one -> !after.contains(one)).forEach(touched::readersOf);
      after.stream().filter(one -> !before.contains(one)).forEach(touched::readersOf);
      changes.add(new Change<>(namespace, before, after.isEmpty() ? null : after));
    }
    return new Endpoints(without.after(changes));
  }

  private Set<ResourceKey> without(String namespace) {
    return without.getOrDefault(namespace, Set.of());
  }

  private static Set<ResourceKey> withoutEndpoints(List<EndpointSlice> slices) {
    Set<ResourceKey> without = new HashSet<>();
    Set<ResourceKey> with = new HashSet<>();
    for (EndpointSlice slice : slices) {
      String name = slice.metadata().labels().get(SERVICE_LABEL);
      if (name != null) {
        ResourceKey service = new ResourceKey(Kind.SERVICE, slice.namespace(), name);
        (mayHaveReady(slice) ? with : without).add(service);
      }
    }
    without.removeAll(with);
    return without;
  }

  private static boolean mayHaveReady(EndpointSlice slice) {
    return Absent.is(slice.endpoints()) || slice.endpoints().stream().anyMatch(Endpoints::ready);
  }

  /** What is not known about an endpoint counts as ready. */
  private static boolean ready(Endpoint endpoint) {
    return endpoint.conditions() == null || !Boolean.FALSE.equals(endpoint.conditions().ready());
  }
}
