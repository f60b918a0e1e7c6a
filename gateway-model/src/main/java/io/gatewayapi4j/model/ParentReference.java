package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points from a route to what it wants to be attached to. */
@Buildable
public record ParentReference(
    @Nullable String group,
    @Nullable String kind,
    @Nullable String namespace,
    String name,
    @Nullable String sectionName,
    @Nullable Integer port) {
  public ParentReference {
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static ParentReferenceBuilder builder() {
    return ParentReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public ParentReferenceBuilder toBuilder() {
    return ParentReferenceBuilder.builder(this);
  }
}
