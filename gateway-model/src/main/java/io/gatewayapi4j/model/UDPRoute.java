package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How UDP datagrams are forwarded. */
@Buildable
public record UDPRoute(
    @Valid ObjectMeta metadata, @Valid UDPRouteSpec spec, @Valid @Nullable RouteStatus status)
    implements Route {
  public UDPRoute {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static UDPRouteBuilder builder() {
    return UDPRouteBuilder.builder();
  }

  /** A builder that starts from this. */
  public UDPRouteBuilder toBuilder() {
    return UDPRouteBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.UDP_ROUTE;
  }
}
