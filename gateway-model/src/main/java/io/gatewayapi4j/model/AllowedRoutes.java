package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which routes may attach to a listener. */
@Buildable
public record AllowedRoutes(
    @Valid @Nullable RouteNamespaces namespaces,
    @Items(max = 8) List<@Valid RouteGroupKind> kinds) {
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
