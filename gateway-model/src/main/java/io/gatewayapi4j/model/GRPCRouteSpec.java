package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a GRPCRoute asks for. */
@Buildable
public record GRPCRouteSpec(
    @Items(max = 32) List<@Valid ParentReference> parentRefs,
    @OneOf({"All", "None"}) @Nullable Choice<DefaultScope> useDefaultGateways,
    @Items(max = 16) List<@Text(min = 1, max = 253, form = Syntax.HOSTNAME) String> hostnames,
    @Items(max = 16) List<@Valid GRPCRouteRule> rules)
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
