package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ResourceKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Service as seen by a mesh: its ports, and the routes that have it as a parent.
 *
 * <p>Follows GEP-1294: a producer route stands beside the Service and is for clients anywhere; a
 * consumer route is for the clients of its own namespace, who then do without the producer's.
 */
public record ResolvedMeshService(ResourceKey key, List<Port> ports) {
  public ResolvedMeshService {
    ports = List.copyOf(ports);
  }

  /**
   * A port of the Service.
   *
   * @param routes the routes attached to it, producers' and consumers', in the order of their keys
   */
  public record Port(
      int number, @Nullable String name, Backend itself, List<ResolvedRoute> routes) {
    public Port {
      routes = SharedList.unchanging(routes);
    }
  }
}
