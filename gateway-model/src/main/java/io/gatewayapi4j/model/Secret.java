package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Secret; its data is base64. */
@Buildable
public record Secret(
    @Valid ObjectMeta metadata,
    @Nullable String type,
    @Nullable Boolean immutable,
    Map<String, String> data,
    Map<String, String> stringData)
    implements Resource {
  public Secret {
    Objects.requireNonNull(metadata, "metadata is null");
    data = Absent.orMap(data);
    stringData = Absent.orMap(stringData);
  }

  /** A builder with nothing set. */
  public static SecretBuilder builder() {
    return SecretBuilder.builder();
  }

  /** A builder that starts from this. */
  public SecretBuilder toBuilder() {
    return SecretBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.SECRET;
  }
}
