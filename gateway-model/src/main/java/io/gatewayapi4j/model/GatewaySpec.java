package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Gateway asks for. */
@Buildable
public record GatewaySpec(
    String gatewayClassName,
    List<Listener> listeners,
    List<GatewaySpecAddress> addresses,
    @Nullable GatewayInfrastructure infrastructure,
    @Nullable AllowedListeners allowedListeners,
    @Nullable GatewayTLSConfig tls,
    @Nullable Choice<DefaultScope> defaultScope) {
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
