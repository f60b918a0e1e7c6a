package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points to an object in the namespace of the referrer. */
@Buildable
public record LocalObjectReference(
    @Required @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Required @Text(min = 1, max = 63, form = Syntax.KIND) String kind,
    @Required @Text(min = 1, max = 253) String name) {
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
