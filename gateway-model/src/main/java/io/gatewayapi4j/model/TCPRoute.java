package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How TCP connections are forwarded. */
@Buildable
public record TCPRoute(
    @Valid ObjectMeta metadata, @Valid TCPRouteSpec spec, @Valid @Nullable RouteStatus status)
    implements Route {
  public TCPRoute {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static TCPRouteBuilder builder() {
    return TCPRouteBuilder.builder();
  }

  /** A builder that starts from this. */
  public TCPRouteBuilder toBuilder() {
    return TCPRouteBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.TCP_ROUTE;
  }
}
