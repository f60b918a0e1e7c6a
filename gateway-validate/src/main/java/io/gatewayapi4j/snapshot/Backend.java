package io.gatewayapi4j.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backend of a rule, resolved.
 *
 * @param group the group; empty for the core group
 * @param port the port, or null where the kind has none
 * @param weight its share, as written; 1 where absent
 * @param problem why it takes no traffic (a reason such as {@code BackendNotFound}); null where it
 *     is valid
 * @param protocol what is spoken with it where the Service says so ({@code h2c}, {@code ws}, {@code
 *     wss}); null for the usual
 * @param tls how the connection uses TLS; null for plain text
 * @param filters the filters for requests that go to this backend, in order
 */
public record Backend(
    String group,
    String kind,
    String namespace,
    String name,
    @Nullable Integer port,
    int weight,
    @Nullable String problem,
    @Nullable String protocol,
    @Nullable BackendTls tls,
    List<Filter> filters) {
  /** The problem of a Service that is there, with no endpoint that is ready. */
  public static final String NO_ENDPOINTS = "NoReadyEndpoints";

  public Backend {
    filters = List.copyOf(filters);
  }

  /** The same backend with filters for the requests that go to it. */
  Backend with(List<Filter> own) {
    return own.isEmpty()
        ? this
        : new Backend(group, kind, namespace, name, port, weight, problem, protocol, tls, own);
  }

  /** Whether traffic can go to it; the share of one that is not valid is answered with an error. */
  public boolean valid() {
    return problem == null;
  }

  /** Such as {@code shop/cart:8080}. */
  @Override
  public String toString() {
    return namespace + "/" + name + (port == null ? "" : ":" + port);
  }
}
