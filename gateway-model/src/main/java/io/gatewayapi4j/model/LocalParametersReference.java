package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points from a Gateway to configuration in its own namespace. */
@Buildable
public record LocalParametersReference(
    @Required @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Required @Text(min = 1, max = 63, form = Syntax.KIND) String kind,
    @Required @Text(min = 1, max = 253) String name) {
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
