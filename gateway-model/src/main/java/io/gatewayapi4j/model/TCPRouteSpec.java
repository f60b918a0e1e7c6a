package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a TCPRoute asks for. */
@Buildable
public record TCPRouteSpec(
    List<ParentReference> parentRefs,
    @Nullable Choice<DefaultScope> useDefaultGateways,
    List<TCPRouteRule> rules)
    implements RouteSpec {
  public TCPRouteSpec {
    parentRefs = Absent.orList(parentRefs);
    rules = Absent.orList(rules);
  }

  /** A builder with nothing set. */
  public static TCPRouteSpecBuilder builder() {
    return TCPRouteSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public TCPRouteSpecBuilder toBuilder() {
    return TCPRouteSpecBuilder.builder(this);
  }
}
