package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The kind and namespace that references come from. */
@Buildable
public record ReferenceGrantFrom(
    @Required @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Required @Text(min = 1, max = 63, form = Syntax.KIND) String kind,
    @Required @Text(min = 1, max = 63, form = Syntax.DNS_LABEL) String namespace) {
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
