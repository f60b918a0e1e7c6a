package io.gatewayapi4j.router;

import java.util.Comparator;

/**
 * What identifies an {@link Entrypoint}. Ordered: Gateways first, then by name, port, transport and
 * namespace of clients.
 *
 * @param gateway whether it is a port of a Gateway; else it is one of a Service of a mesh
 * @param name of the Gateway or Service, as {@code namespace/name}
 * @param sourceNamespace the namespace of the clients of a consumer route; empty for clients
 *     anywhere
 */
public record EntrypointKey(
    boolean gateway, String name, int port, Transport transport, String sourceNamespace)
    implements Comparable<EntrypointKey> {
  private static final Comparator<EntrypointKey> ORDER =
      Comparator.comparing(EntrypointKey::gateway)
          .reversed()
          .thenComparing(EntrypointKey::name)
          .thenComparing(EntrypointKey::port)
          .thenComparing(EntrypointKey::transport)
          .thenComparing(EntrypointKey::sourceNamespace);

  @Override
  public int compareTo(EntrypointKey other) {
    return ORDER.compare(this, other);
  }

  /** The same for clients anywhere. */
  EntrypointKey anywhere() {
    return new EntrypointKey(gateway, name, port, transport, "");
  }

  /** Such as {@code Gateway infra/edge port 443 TCP}. */
  @Override
  public String toString() {
    return (gateway ? "Gateway " : "Service ")
        + name
        + (port < 0 ? "" : " port " + port + " " + transport)
        + (sourceNamespace.isEmpty() ? "" : " for clients in " + sourceNamespace);
  }
}
