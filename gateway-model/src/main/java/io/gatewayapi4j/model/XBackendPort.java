package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The port of an XBackend. */
@Buildable
public record XBackendPort(@Nullable String name, @Nullable Integer port) {

  /** A builder with nothing set. */
  public static XBackendPortBuilder builder() {
    return XBackendPortBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendPortBuilder toBuilder() {
    return XBackendPortBuilder.builder(this);
  }
}
