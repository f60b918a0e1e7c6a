package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a client behaves towards a backend (experimental). */
@Buildable
public record XBackendTrafficPolicy(
    @Valid ObjectMeta metadata,
    @Valid XBackendTrafficPolicySpec spec,
    @Valid @Nullable PolicyStatus status)
    implements Resource {
  public XBackendTrafficPolicy {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static XBackendTrafficPolicyBuilder builder() {
    return XBackendTrafficPolicyBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendTrafficPolicyBuilder toBuilder() {
    return XBackendTrafficPolicyBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.X_BACKEND_TRAFFIC_POLICY;
  }
}
