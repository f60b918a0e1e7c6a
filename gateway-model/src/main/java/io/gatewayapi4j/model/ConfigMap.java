package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ConfigMap. */
@Buildable
public record ConfigMap(
    @Valid ObjectMeta metadata,
    @Nullable Boolean immutable,
    Map<String, String> data,
    Map<String, String> binaryData)
    implements Resource {
  public ConfigMap {
    Objects.requireNonNull(metadata, "metadata is null");
    data = Absent.orMap(data);
    binaryData = Absent.orMap(binaryData);
  }

  /** A builder with nothing set. */
  public static ConfigMapBuilder builder() {
    return ConfigMapBuilder.builder();
  }

  /** A builder that starts from this. */
  public ConfigMapBuilder toBuilder() {
    return ConfigMapBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.CONFIG_MAP;
  }
}
