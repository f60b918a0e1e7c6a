package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points to a backend, without a weight. */
@Buildable
public record BackendObjectReference(
    @Nullable String group,
    @Nullable String kind,
    String name,
    @Nullable String namespace,
    @Nullable Integer port)
    implements BackendReference {
  public BackendObjectReference {
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static BackendObjectReferenceBuilder builder() {
    return BackendObjectReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public BackendObjectReferenceBuilder toBuilder() {
    return BackendObjectReferenceBuilder.builder(this);
  }
}
