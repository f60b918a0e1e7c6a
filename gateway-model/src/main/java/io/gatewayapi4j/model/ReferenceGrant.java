package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;

/** Permits references from other namespaces into its own. */
@Buildable
public record ReferenceGrant(@Valid ObjectMeta metadata, @Valid ReferenceGrantSpec spec)
    implements Resource {
  public ReferenceGrant {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static ReferenceGrantBuilder builder() {
    return ReferenceGrantBuilder.builder();
  }

  /** A builder that starts from this. */
  public ReferenceGrantBuilder toBuilder() {
    return ReferenceGrantBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.REFERENCE_GRANT;
  }
}
