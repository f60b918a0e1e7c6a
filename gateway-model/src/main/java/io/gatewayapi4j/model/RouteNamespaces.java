package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** The namespaces whose routes may attach. */
@Buildable
public record RouteNamespaces(
    @OneOf({"All", "Selector", "Same"}) @Nullable Choice<FromNamespaces> from,
    @Valid @Nullable LabelSelector selector) {

  /** A builder with nothing set. */
  public static RouteNamespacesBuilder builder() {
    return RouteNamespacesBuilder.builder();
  }

  /** A builder that starts from this. */
  public RouteNamespacesBuilder toBuilder() {
    return RouteNamespacesBuilder.builder(this);
  }
}
