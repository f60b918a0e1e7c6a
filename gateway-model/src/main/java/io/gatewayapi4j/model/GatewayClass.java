package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A class of Gateways that one controller manages. */
@Buildable
public record GatewayClass(
    @Valid ObjectMeta metadata,
    @Valid GatewayClassSpec spec,
    @Valid @Nullable GatewayClassStatus status)
    implements Resource {
  public GatewayClass {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static GatewayClassBuilder builder() {
    return GatewayClassBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewayClassBuilder toBuilder() {
    return GatewayClassBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.GATEWAY_CLASS;
  }
}
