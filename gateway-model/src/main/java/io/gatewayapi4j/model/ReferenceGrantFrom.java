package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The kind and namespace that references come from. */
@Buildable
public record ReferenceGrantFrom(@Nullable String group, String kind, String namespace) {
  public ReferenceGrantFrom {
    kind = Absent.orText(kind);
    namespace = Absent.orText(namespace);
  }

  /** A builder with nothing set. */
  public static ReferenceGrantFromBuilder builder() {
    return ReferenceGrantFromBuilder.builder();
  }

  /** A builder that starts from this. */
  public ReferenceGrantFromBuilder toBuilder() {
    return ReferenceGrantFromBuilder.builder(this);
  }
}
