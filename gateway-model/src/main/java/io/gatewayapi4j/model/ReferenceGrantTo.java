package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The kind, and optionally the name, that may be referred to. */
@Buildable
public record ReferenceGrantTo(
    @Required @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Required @Text(min = 1, max = 63, form = Syntax.KIND) String kind,
    @Text(min = 1, max = 253) @Nullable String name) {
  public ReferenceGrantTo {
    kind = Absent.orText(kind);
  }

  /** A builder with nothing set. */
  public static ReferenceGrantToBuilder builder() {
    return ReferenceGrantToBuilder.builder();
  }

  /** A builder that starts from this. */
  public ReferenceGrantToBuilder toBuilder() {
    return ReferenceGrantToBuilder.builder(this);
  }
}
