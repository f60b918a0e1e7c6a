package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backends of a TCPRoute. */
@Buildable
public record TCPRouteRule(
    @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) @Nullable String name,
    @Required @Items(min = 1, max = 16) List<@Valid BackendRef> backendRefs) {
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
