package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points to a backend of a GRPCRoute rule, with a weight and filters of its own. */
@Buildable
public record GRPCBackendRef(
    @Nullable String group,
    @Nullable String kind,
    String name,
    @Nullable String namespace,
    @Nullable Integer port,
    @Nullable Integer weight,
    List<GRPCRouteFilter> filters)
    implements BackendReference {
  public GRPCBackendRef {
    name = Absent.orText(name);
    filters = Absent.orList(filters);
  }

  /** A builder with nothing set. */
  public static GRPCBackendRefBuilder builder() {
    return GRPCBackendRefBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCBackendRefBuilder toBuilder() {
    return GRPCBackendRefBuilder.builder(this);
  }
}
