package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Objects;

/** A service of another cluster: the fields that references read. */
@Buildable
public record ServiceImport(@Valid ObjectMeta metadata, @Valid ServiceImportSpec spec)
    implements Resource {
  public ServiceImport {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(spec, "spec is null");
  }

  /** A builder with nothing set. */
  public static ServiceImportBuilder builder() {
    return ServiceImportBuilder.builder();
  }

  /** A builder that starts from this. */
  public ServiceImportBuilder toBuilder() {
    return ServiceImportBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.SERVICE_IMPORT;
  }
}
