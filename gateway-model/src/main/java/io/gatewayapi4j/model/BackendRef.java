package io.gatewayapi4j.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Points to a backend and gives it a weight. */
@Buildable
public record BackendRef(
    @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Text(min = 1, max = 63, form = Syntax.KIND) @Nullable String kind,
    @Required @Text(min = 1, max = 253) String name,
    @Text(min = 1, max = 63, form = Syntax.DNS_LABEL) @Nullable String namespace,
    @Min(1) @Max(65535) @Nullable Integer port,
    @Min(0) @Max(1000000) @Nullable Integer weight)
    implements BackendReference {
  public BackendRef {
    name = Absent.orText(name);
  }

  /** A port of a Service in the namespace of the referrer. */
  public static BackendRef service(String name, int port) {
    return new BackendRef(null, null, name, null, port, null);
  }

  /** A builder with nothing set. */
  public static BackendRefBuilder builder() {
    return BackendRefBuilder.builder();
  }

  /** A builder that starts from this. */
  public BackendRefBuilder toBuilder() {
    return BackendRefBuilder.builder(this);
  }
}
