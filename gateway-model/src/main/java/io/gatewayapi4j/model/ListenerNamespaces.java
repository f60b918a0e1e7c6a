package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** The namespaces whose ListenerSets may attach. */
@Buildable
public record ListenerNamespaces(
    @OneOf({"All", "Selector", "Same", "None"}) @Nullable Choice<FromNamespaces> from,
    @Valid @Nullable LabelSelector selector) {

  /** A builder with nothing set. */
  public static ListenerNamespacesBuilder builder() {
    return ListenerNamespacesBuilder.builder();
  }

  /** A builder that starts from this. */
  public ListenerNamespacesBuilder toBuilder() {
    return ListenerNamespacesBuilder.builder(this);
  }
}
