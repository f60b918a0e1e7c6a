package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** A logical endpoint of a Gateway or ListenerSet: port, protocol, hostname and what may attach. */
@Buildable
public record Listener(
    @Required @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) String name,
    @Text(min = 1, max = 253, form = Syntax.HOSTNAME) @Nullable String hostname,
    @Required @Min(1) @Max(65535) @Nullable Integer port,
    @Required @Text(min = 1, max = 255, form = Syntax.PROTOCOL)
        @Nullable Choice<ProtocolType> protocol,
    @Valid @Nullable ListenerTLSConfig tls,
    @Valid @Nullable AllowedRoutes allowedRoutes) {
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
