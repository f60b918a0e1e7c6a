package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** Which ListenerSets may attach to a Gateway. */
@Buildable
public record AllowedListeners(@Valid @Nullable ListenerNamespaces namespaces) {

  /** A builder with nothing set. */
  public static AllowedListenersBuilder builder() {
    return AllowedListenersBuilder.builder();
  }

  /** A builder that starts from this. */
  public AllowedListenersBuilder toBuilder() {
    return AllowedListenersBuilder.builder(this);
  }
}
