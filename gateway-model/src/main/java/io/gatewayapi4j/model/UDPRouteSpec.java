package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a UDPRoute asks for. */
@Buildable
public record UDPRouteSpec(
    List<ParentReference> parentRefs,
    @Nullable Choice<DefaultScope> useDefaultGateways,
    List<UDPRouteRule> rules)
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
