package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points from a class to the configuration of its controller. */
@Buildable
public record ParametersReference(
    @Required @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Required @Text(min = 1, max = 63, form = Syntax.KIND) String kind,
    @Required @Text(min = 1, max = 253) String name,
    @Text(min = 1, max = 63, form = Syntax.DNS_LABEL) @Nullable String namespace) {
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
