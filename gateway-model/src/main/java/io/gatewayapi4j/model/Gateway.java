package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An instance of service-traffic handling: listeners bound to addresses. */
@Buildable
public record Gateway(
    @Valid ObjectMeta metadata, @Valid GatewaySpec spec, @Valid @Nullable GatewayStatus status)
    implements Resource {
  public Gateway {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static GatewayBuilder builder() {
    return GatewayBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewayBuilder toBuilder() {
    return GatewayBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.GATEWAY;
  }
}
