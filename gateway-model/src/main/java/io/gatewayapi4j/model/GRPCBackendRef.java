package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points to a backend of a GRPCRoute rule, with a weight and filters of its own. */
@Buildable
public record GRPCBackendRef(
    @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Text(min = 1, max = 63, form = Syntax.KIND) @Nullable String kind,
    @Required @Text(min = 1, max = 253) String name,
    @Text(min = 1, max = 63, form = Syntax.DNS_LABEL) @Nullable String namespace,
    @Min(1) @Max(65535) @Nullable Integer port,
    @Min(0) @Max(1000000) @Nullable Integer weight,
    @Items(max = 16) List<@Valid GRPCRouteFilter> filters)
    implements BackendReference {
  public GRPCBackendRef {
    name = Absent.orText(name);
    filters = Absent.orList(filters);
  }

  /** A port of a Service in the namespace of the referrer. */
  public static GRPCBackendRef service(String name, int port) {
    return new GRPCBackendRef(null, null, name, null, port, null, Absent.list());
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
