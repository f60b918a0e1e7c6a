package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points from a ListenerSet to the Gateway it extends. */
@Buildable
public record ParentGatewayReference(
    @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Text(min = 1, max = 63, form = Syntax.KIND) @Nullable String kind,
    @Required @Text(min = 1, max = 253) String name,
    @Text(min = 1, max = 63, form = Syntax.DNS_LABEL) @Nullable String namespace) {
  public ParentGatewayReference {
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static ParentGatewayReferenceBuilder builder() {
    return ParentGatewayReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public ParentGatewayReferenceBuilder toBuilder() {
    return ParentGatewayReferenceBuilder.builder(this);
  }
}
