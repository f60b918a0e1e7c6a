package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches, and what is done with a request that one of them fits. */
@Buildable
public record HTTPRouteRule(
    @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) @Nullable String name,
    @Items(max = 64) List<@Valid HTTPRouteMatch> matches,
    @Items(max = 16) List<@Valid HTTPRouteFilter> filters,
    @Items(max = 16) List<@Valid HTTPBackendRef> backendRefs,
    @Valid @Nullable HTTPRouteTimeouts timeouts,
    @Valid @Nullable HTTPRouteRetry retry,
    @Valid @Nullable SessionPersistence sessionPersistence) {
  public HTTPRouteRule {
    matches = Absent.orList(matches);
    filters = Absent.orList(filters);
    backendRefs = Absent.orList(backendRefs);
  }

  /** A builder with nothing set. */
  public static HTTPRouteRuleBuilder builder() {
    return HTTPRouteRuleBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRouteRuleBuilder toBuilder() {
    return HTTPRouteRuleBuilder.builder(this);
  }
}
