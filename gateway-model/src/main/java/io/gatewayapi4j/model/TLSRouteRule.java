package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backends of a TLSRoute. */
@Buildable
public record TLSRouteRule(
    @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) @Nullable String name,
    @Required @Items(min = 1, max = 16) List<@Valid BackendRef> backendRefs) {
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
