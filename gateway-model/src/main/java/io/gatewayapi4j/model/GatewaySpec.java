package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Gateway asks for. */
@Buildable
public record GatewaySpec(
    @Required @Text(min = 1, max = 253) String gatewayClassName,
    @Required @Items(min = 1, max = 64) List<@Valid Listener> listeners,
    @Items(max = 16) List<@Valid GatewaySpecAddress> addresses,
    @Valid @Nullable GatewayInfrastructure infrastructure,
    @Valid @Nullable AllowedListeners allowedListeners,
    @Valid @Nullable GatewayTLSConfig tls,
    @OneOf({"All", "None"}) @Nullable Choice<DefaultScope> defaultScope) {
  public GatewaySpec {
    gatewayClassName = Absent.orText(gatewayClassName);
    listeners = Absent.orList(listeners);
    addresses = Absent.orList(addresses);
  }

  /** A builder with nothing set. */
  public static GatewaySpecBuilder builder() {
    return GatewaySpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public GatewaySpecBuilder toBuilder() {
    return GatewaySpecBuilder.builder(this);
  }
}
