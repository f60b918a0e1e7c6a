package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A logical endpoint of a Gateway or ListenerSet: port, protocol, hostname and what may attach. */
@Buildable
public record Listener(
    String name,
    @Nullable String hostname,
    @Nullable Integer port,
    @Nullable Choice<ProtocolType> protocol,
    @Nullable ListenerTLSConfig tls,
    @Nullable AllowedRoutes allowedRoutes) {
  public Listener {
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static ListenerBuilder builder() {
    return ListenerBuilder.builder();
  }

  /** A builder that starts from this. */
  public ListenerBuilder toBuilder() {
    return ListenerBuilder.builder(this);
  }
}
