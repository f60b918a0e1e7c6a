package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How TLS connections are forwarded by server name. */
@Buildable
public record TLSRoute(
    @Valid ObjectMeta metadata, @Valid TLSRouteSpec spec, @Valid @Nullable RouteStatus status)
    implements Route {
  public TLSRoute {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static TLSRouteBuilder builder() {
    return TLSRouteBuilder.builder();
  }

  /** A builder that starts from this. */
  public TLSRouteBuilder toBuilder() {
    return TLSRouteBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.TLS_ROUTE;
  }
}
