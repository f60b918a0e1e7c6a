package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How HTTP requests are matched, changed and forwarded. */
@Buildable
public record HTTPRoute(
    @Valid ObjectMeta metadata, @Valid HTTPRouteSpec spec, @Valid @Nullable RouteStatus status)
    implements Route {
  public HTTPRoute {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static HTTPRouteBuilder builder() {
    return HTTPRouteBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRouteBuilder toBuilder() {
    return HTTPRouteBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.HTTP_ROUTE;
  }
}
