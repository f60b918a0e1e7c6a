package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points from a Gateway to configuration in its own namespace. */
@Buildable
public record LocalParametersReference(@Nullable String group, String kind, String name) {
  public LocalParametersReference {
    kind = Absent.orText(kind);
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static LocalParametersReferenceBuilder builder() {
    return LocalParametersReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public LocalParametersReferenceBuilder toBuilder() {
    return LocalParametersReferenceBuilder.builder(this);
  }
}
