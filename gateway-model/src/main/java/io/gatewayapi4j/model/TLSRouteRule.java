package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backends of a TLSRoute. */
@Buildable
public record TLSRouteRule(@Nullable String name, List<BackendRef> backendRefs) {
  public TLSRouteRule {
    backendRefs = Absent.orList(backendRefs);
  }

  /** A builder with nothing set. */
  public static TLSRouteRuleBuilder builder() {
    return TLSRouteRuleBuilder.builder();
  }

  /** A builder that starts from this. */
  public TLSRouteRuleBuilder toBuilder() {
    return TLSRouteRuleBuilder.builder(this);
  }
}
