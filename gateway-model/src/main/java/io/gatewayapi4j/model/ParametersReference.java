package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points from a class to the configuration of its controller. */
@Buildable
public record ParametersReference(
    @Nullable String group, String kind, String name, @Nullable String namespace) {
  public ParametersReference {
    kind = Absent.orText(kind);
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static ParametersReferenceBuilder builder() {
    return ParametersReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public ParametersReferenceBuilder toBuilder() {
    return ParametersReferenceBuilder.builder(this);
  }
}
