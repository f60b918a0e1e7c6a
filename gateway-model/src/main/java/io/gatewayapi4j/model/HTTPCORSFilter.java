package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How cross-origin requests are answered. */
@Buildable
public record HTTPCORSFilter(
    List<String> allowOrigins,
    @Nullable Boolean allowCredentials,
    List<String> allowMethods,
    List<String> allowHeaders,
    List<String> exposeHeaders,
    @Nullable Integer maxAge) {
  public HTTPCORSFilter {
    allowOrigins = Absent.orList(allowOrigins);
    allowMethods = Absent.orList(allowMethods);
    allowHeaders = Absent.orList(allowHeaders);
    exposeHeaders = Absent.orList(exposeHeaders);
  }

  /** A builder with nothing set. */
  public static HTTPCORSFilterBuilder builder() {
    return HTTPCORSFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPCORSFilterBuilder toBuilder() {
    return HTTPCORSFilterBuilder.builder(this);
  }
}
