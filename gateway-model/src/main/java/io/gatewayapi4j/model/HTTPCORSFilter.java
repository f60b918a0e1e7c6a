package io.gatewayapi4j.model;

import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How cross-origin requests are answered. */
@Buildable
public record HTTPCORSFilter(
    @Items(max = 64) List<@Text(min = 1, max = 253, form = Syntax.CORS_ORIGIN) String> allowOrigins,
    @Nullable Boolean allowCredentials,
    @Items(max = 9)
        List<
                @OneOf({
                  "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
                  "*"
                })
                String>
            allowMethods,
    @Items(max = 64) List<@Text(min = 1, max = 256, form = Syntax.HEADER_NAME) String> allowHeaders,
    @Items(max = 64)
        List<@Text(min = 1, max = 256, form = Syntax.HEADER_NAME) String> exposeHeaders,
    @Min(1) @Nullable Integer maxAge) {
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
