package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a TLSRoute asks for. */
@Buildable
public record TLSRouteSpec(
    @Items(max = 32) List<@Valid ParentReference> parentRefs,
    @OneOf({"All", "None"}) @Nullable Choice<DefaultScope> useDefaultGateways,
    @Items(max = 1024) List<@Text(min = 1, max = 253, form = Syntax.HOSTNAME) String> hostnames,
    @Required @Items(min = 1) List<@Valid TLSRouteRule> rules)
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
