package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an HTTPRoute asks for. */
@Buildable
public record HTTPRouteSpec(
    List<ParentReference> parentRefs,
    @Nullable Choice<DefaultScope> useDefaultGateways,
    List<String> hostnames,
    List<HTTPRouteRule> rules)
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
