package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backends of a UDPRoute. */
@Buildable
public record UDPRouteRule(
    @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) @Nullable String name,
    @Required @Items(min = 1, max = 16) List<@Valid BackendRef> backendRefs) {
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
