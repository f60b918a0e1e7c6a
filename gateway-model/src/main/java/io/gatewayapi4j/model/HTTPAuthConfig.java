package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of an authorisation service that speaks HTTP. */
@Buildable
public record HTTPAuthConfig(
    @Text(max = 1024, form = Syntax.URL_PATH) @Nullable String path,
    @Items(max = 64) List<String> allowedHeaders,
    @Items(max = 64) List<String> allowedResponseHeaders) {
  public HTTPAuthConfig {
    allowedHeaders = Absent.orList(allowedHeaders);
    allowedResponseHeaders = Absent.orList(allowedResponseHeaders);
  }

  /** A builder with nothing set. */
  public static HTTPAuthConfigBuilder builder() {
    return HTTPAuthConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPAuthConfigBuilder toBuilder() {
    return HTTPAuthConfigBuilder.builder(this);
  }
}
