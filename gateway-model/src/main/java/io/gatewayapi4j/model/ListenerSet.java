package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Listeners that are added to a Gateway from outside of it. */
@Buildable
public record ListenerSet(
    @Valid ObjectMeta metadata,
    @Valid ListenerSetSpec spec,
    @Valid @Nullable ListenerSetStatus status)
    implements Resource {
  public ListenerSet {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static ListenerSetBuilder builder() {
    return ListenerSetBuilder.builder();
  }

  /** A builder that starts from this. */
  public ListenerSetBuilder toBuilder() {
    return ListenerSetBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.LISTENER_SET;
  }
}
