package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A service mesh (experimental). */
@Buildable
public record XMesh(
    @Valid ObjectMeta metadata, @Valid XMeshSpec spec, @Valid @Nullable XMeshStatus status)
    implements Resource {
  public XMesh {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static XMeshBuilder builder() {
    return XMeshBuilder.builder();
  }

  /** A builder that starts from this. */
  public XMeshBuilder toBuilder() {
    return XMeshBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.X_MESH;
  }
}
