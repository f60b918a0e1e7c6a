package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points to a backend of an HTTPRoute rule, with a weight and filters of its own. */
@Buildable
public record HTTPBackendRef(
    @Nullable String group,
    @Nullable String kind,
    String name,
    @Nullable String namespace,
    @Nullable Integer port,
    @Nullable Integer weight,
    List<HTTPRouteFilter> filters)
    implements BackendReference {
  public HTTPBackendRef {
    name = Absent.orText(name);
    filters = Absent.orList(filters);
  }

  /** A builder with nothing set. */
  public static HTTPBackendRefBuilder builder() {
    return HTTPBackendRefBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPBackendRefBuilder toBuilder() {
    return HTTPBackendRefBuilder.builder(this);
  }
}
