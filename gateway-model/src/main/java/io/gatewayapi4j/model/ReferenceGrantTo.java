package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The kind, and optionally the name, that may be referred to. */
@Buildable
public record ReferenceGrantTo(@Nullable String group, String kind, @Nullable String name) {
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
