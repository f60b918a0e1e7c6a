package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches, and what is done with a call that one of them fits. */
@Buildable
public record GRPCRouteRule(
    @Nullable String name,
    List<GRPCRouteMatch> matches,
    List<GRPCRouteFilter> filters,
    List<GRPCBackendRef> backendRefs,
    @Nullable SessionPersistence sessionPersistence) {
  public GRPCRouteRule {
    matches = Absent.orList(matches);
    filters = Absent.orList(filters);
    backendRefs = Absent.orList(backendRefs);
  }

  /** A builder with nothing set. */
  public static GRPCRouteRuleBuilder builder() {
    return GRPCRouteRuleBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCRouteRuleBuilder toBuilder() {
    return GRPCRouteRuleBuilder.builder(this);
  }
}
