package io.gatewayapi4j.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Points to a backend, without a weight. */
@Buildable
public record BackendObjectReference(
    @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Text(min = 1, max = 63, form = Syntax.KIND) @Nullable String kind,
    @Required @Text(min = 1, max = 253) String name,
    @Text(min = 1, max = 63, form = Syntax.DNS_LABEL) @Nullable String namespace,
    @Min(1) @Max(65535) @Nullable Integer port)
    implements BackendReference {
  public BackendObjectReference {
    name = Absent.orText(name);
  }

  /** A port of a Service in the namespace of the referrer. */
  public static BackendObjectReference service(String name, int port) {
    return new BackendObjectReference(null, null, name, null, port);
  }

  /** A builder with nothing set. */
  public static BackendObjectReferenceBuilder builder() {
    return BackendObjectReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public BackendObjectReferenceBuilder toBuilder() {
    return BackendObjectReferenceBuilder.builder(this);
  }
}
