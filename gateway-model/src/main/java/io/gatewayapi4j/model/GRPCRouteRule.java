package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches, and what is done with a call that one of them fits. */
@Buildable
public record GRPCRouteRule(
    @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) @Nullable String name,
    @Items(max = 64) List<@Valid GRPCRouteMatch> matches,
    @Items(max = 16) List<@Valid GRPCRouteFilter> filters,
    @Items(max = 16) List<@Valid GRPCBackendRef> backendRefs,
    @Valid @Nullable SessionPersistence sessionPersistence) {
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
