package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backends of a UDPRoute. */
@Buildable
public record UDPRouteRule(@Nullable String name, List<BackendRef> backendRefs) {
  public UDPRouteRule {
    backendRefs = Absent.orList(backendRefs);
  }

  /** A builder with nothing set. */
  public static UDPRouteRuleBuilder builder() {
    return UDPRouteRuleBuilder.builder();
  }

  /** A builder that starts from this. */
  public UDPRouteRuleBuilder toBuilder() {
    return UDPRouteRuleBuilder.builder(this);
  }
}
