package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;

/** A Service: the fields that references read. */
@Buildable
public record Service(@Valid ObjectMeta metadata, @Valid ServiceSpec spec) implements Resource {
  public Service {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static ServiceBuilder builder() {
    return ServiceBuilder.builder();
  }

  /** A builder that starts from this. */
  public ServiceBuilder toBuilder() {
    return ServiceBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.SERVICE;
  }
}
