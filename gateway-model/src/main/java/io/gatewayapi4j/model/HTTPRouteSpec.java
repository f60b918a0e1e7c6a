package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an HTTPRoute asks for. */
@Buildable
public record HTTPRouteSpec(
    @Items(max = 32) List<@Valid ParentReference> parentRefs,
    @OneOf({"All", "None"}) @Nullable Choice<DefaultScope> useDefaultGateways,
    @Items(max = 16) List<@Text(min = 1, max = 253, form = Syntax.HOSTNAME) String> hostnames,
    @Items(min = 1, max = 16) List<@Valid HTTPRouteRule> rules)
    implements RouteSpec {
  public HTTPRouteSpec {
    parentRefs = Absent.orList(parentRefs);
    hostnames = Absent.orList(hostnames);
    rules = Absent.orList(rules);
  }

  /** A builder with nothing set. */
  public static HTTPRouteSpecBuilder builder() {
    return HTTPRouteSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRouteSpecBuilder toBuilder() {
    return HTTPRouteSpecBuilder.builder(this);
  }
}
