package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A backend that is not a Service (experimental). */
@Buildable
public record XBackend(
    @Valid ObjectMeta metadata, @Valid XBackendSpec spec, @Valid @Nullable XBackendStatus status)
    implements Resource {
  public XBackend {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static XBackendBuilder builder() {
    return XBackendBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendBuilder toBuilder() {
    return XBackendBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.X_BACKEND;
  }
}
