package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a Gateway connects to a backend with TLS. */
@Buildable
public record BackendTLSPolicy(
    @Valid ObjectMeta metadata,
    @Valid BackendTLSPolicySpec spec,
    @Valid @Nullable PolicyStatus status)
    implements Resource {
  public BackendTLSPolicy {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static BackendTLSPolicyBuilder builder() {
    return BackendTLSPolicyBuilder.builder();
  }

  /** A builder that starts from this. */
  public BackendTLSPolicyBuilder toBuilder() {
    return BackendTLSPolicyBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.BACKEND_TLS_POLICY;
  }
}
