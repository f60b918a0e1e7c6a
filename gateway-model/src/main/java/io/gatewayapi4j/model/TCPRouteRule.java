package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backends of a TCPRoute. */
@Buildable
public record TCPRouteRule(@Nullable String name, List<BackendRef> backendRefs) {
  public TCPRouteRule {
    backendRefs = Absent.orList(backendRefs);
  }

  /** A builder with nothing set. */
  public static TCPRouteRuleBuilder builder() {
    return TCPRouteRuleBuilder.builder();
  }

  /** A builder that starts from this. */
  public TCPRouteRuleBuilder toBuilder() {
    return TCPRouteRuleBuilder.builder(this);
  }
}
