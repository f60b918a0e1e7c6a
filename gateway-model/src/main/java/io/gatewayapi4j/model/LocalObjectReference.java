package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points to an object in the namespace of the referrer. */
@Buildable
public record LocalObjectReference(@Nullable String group, String kind, String name) {
  public LocalObjectReference {
    kind = Absent.orText(kind);
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static LocalObjectReferenceBuilder builder() {
    return LocalObjectReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public LocalObjectReferenceBuilder toBuilder() {
    return LocalObjectReferenceBuilder.builder(this);
  }
}
