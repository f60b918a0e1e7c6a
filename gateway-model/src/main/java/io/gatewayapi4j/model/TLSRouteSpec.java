package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a TLSRoute asks for. */
@Buildable
public record TLSRouteSpec(
    List<ParentReference> parentRefs,
    @Nullable Choice<DefaultScope> useDefaultGateways,
    List<String> hostnames,
    List<TLSRouteRule> rules)
    implements RouteSpec {
  public TLSRouteSpec {
    parentRefs = Absent.orList(parentRefs);
    hostnames = Absent.orList(hostnames);
    rules = Absent.orList(rules);
  }

  /** A builder with nothing set. */
  public static TLSRouteSpecBuilder builder() {
    return TLSRouteSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public TLSRouteSpecBuilder toBuilder() {
    return TLSRouteSpecBuilder.builder(this);
  }
}
