package io.gatewayapi4j.snapshot;

import java.util.List;

/** The resolved state of a set of resources. Immutable, safe for use by many threads. */
public final class Snapshot {
  private final List<ResolvedGateway> gateways;
  private final List<ResolvedMeshService> services;

  /** A snapshot of what is resolved already. */
  public Snapshot(List<ResolvedGateway> gateways, List<ResolvedMeshService> services) {
    this.gateways = List.copyOf(gateways);
    this.services = List.copyOf(services);
  }

  /** The Gateways, in the order of their keys. */
  public List<ResolvedGateway> gateways() {
    return gateways;
  }

  /** The Services that a mesh routes to, in the order of their keys. */
  public List<ResolvedMeshService> services() {
    return services;
  }
}
