package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points to a backend and gives it a weight. */
@Buildable
public record BackendRef(
    @Nullable String group,
    @Nullable String kind,
    String name,
    @Nullable String namespace,
    @Nullable Integer port,
    @Nullable Integer weight)
    implements BackendReference {
  public BackendRef {
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static BackendRefBuilder builder() {
    return BackendRefBuilder.builder();
  }

  /** A builder that starts from this. */
  public BackendRefBuilder toBuilder() {
    return BackendRefBuilder.builder(this);
  }
}
