package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;

/** A namespace; its labels decide what a selector admits. */
@Buildable
public record Namespace(@Valid ObjectMeta metadata) implements Resource {
  public Namespace {
    Objects.requireNonNull(metadata, "metadata is null");
  }

  /** A builder with nothing set. */
  public static NamespaceBuilder builder() {
    return NamespaceBuilder.builder();
  }

  /** A builder that starts from this. */
  public NamespaceBuilder toBuilder() {
    return NamespaceBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.NAMESPACE;
  }
}
