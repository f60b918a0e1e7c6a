package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which routes may attach to a listener. */
@Buildable
public record AllowedRoutes(@Nullable RouteNamespaces namespaces, List<RouteGroupKind> kinds) {
  public AllowedRoutes {
    kinds = Absent.orList(kinds);
  }

  /** A builder with nothing set. */
  public static AllowedRoutesBuilder builder() {
    return AllowedRoutesBuilder.builder();
  }

  /** A builder that starts from this. */
  public AllowedRoutesBuilder toBuilder() {
    return AllowedRoutesBuilder.builder(this);
  }
}
