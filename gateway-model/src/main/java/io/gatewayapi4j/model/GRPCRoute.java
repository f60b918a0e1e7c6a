package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How gRPC calls are matched, changed and forwarded. */
@Buildable
public record GRPCRoute(
    @Valid ObjectMeta metadata, @Valid GRPCRouteSpec spec, @Valid @Nullable RouteStatus status)
    implements Route {
  public GRPCRoute {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static GRPCRouteBuilder builder() {
    return GRPCRouteBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCRouteBuilder toBuilder() {
    return GRPCRouteBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.GRPC_ROUTE;
  }
}
