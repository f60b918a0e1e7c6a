package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points from a ListenerSet to the Gateway it extends. */
@Buildable
public record ParentGatewayReference(
    @Nullable String group, @Nullable String kind, String name, @Nullable String namespace) {
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
