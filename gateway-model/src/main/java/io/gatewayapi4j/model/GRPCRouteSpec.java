package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a GRPCRoute asks for. */
@Buildable
public record GRPCRouteSpec(
    List<ParentReference> parentRefs,
    @Nullable Choice<DefaultScope> useDefaultGateways,
    List<String> hostnames,
    List<GRPCRouteRule> rules)
    implements RouteSpec {
  public GRPCRouteSpec {
    parentRefs = Absent.orList(parentRefs);
    hostnames = Absent.orList(hostnames);
    rules = Absent.orList(rules);
  }

  /** A builder with nothing set. */
  public static GRPCRouteSpecBuilder builder() {
    return GRPCRouteSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCRouteSpecBuilder toBuilder() {
    return GRPCRouteSpecBuilder.builder(this);
  }
}
