package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches, and what is done with a request that one of them fits. */
@Buildable
public record HTTPRouteRule(
    @Nullable String name,
    List<HTTPRouteMatch> matches,
    List<HTTPRouteFilter> filters,
    List<HTTPBackendRef> backendRefs,
    @Nullable HTTPRouteTimeouts timeouts,
    @Nullable HTTPRouteRetry retry,
    @Nullable SessionPersistence sessionPersistence) {
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
