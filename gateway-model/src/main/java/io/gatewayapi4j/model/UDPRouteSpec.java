package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a UDPRoute asks for. */
@Buildable
public record UDPRouteSpec(
    @Items(max = 32) List<@Valid ParentReference> parentRefs,
    @OneOf({"All", "None"}) @Nullable Choice<DefaultScope> useDefaultGateways,
    @Required @Items(min = 1) List<@Valid UDPRouteRule> rules)
    implements RouteSpec {
  public UDPRouteSpec {
    parentRefs = Absent.orList(parentRefs);
    rules = Absent.orList(rules);
  }

  /** A builder with nothing set. */
  public static UDPRouteSpecBuilder builder() {
    return UDPRouteSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public UDPRouteSpecBuilder toBuilder() {
    return UDPRouteSpecBuilder.builder(this);
  }
}
