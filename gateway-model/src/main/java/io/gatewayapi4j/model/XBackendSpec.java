package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** What an XBackend is. */
@Buildable
public record XBackendSpec(
    @Required @OneOf({"ExternalHostname"}) @Nullable Choice<XBackendType> type,
    @Valid @Nullable ExternalHostnameBackend externalHostname,
    @Required @Valid @Nullable XBackendPort port,
    @OneOf({"TCP", "HTTP", "HTTP2", "HTTP11", "H2C", "MCP"})
        @Nullable Choice<XBackendProtocol> protocol,
    @Valid @Nullable XBackendTLS tls) {

  /** A builder with nothing set. */
  public static XBackendSpecBuilder builder() {
    return XBackendSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendSpecBuilder toBuilder() {
    return XBackendSpecBuilder.builder(this);
  }
}
