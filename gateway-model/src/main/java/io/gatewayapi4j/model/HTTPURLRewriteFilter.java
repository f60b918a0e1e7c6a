package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Changes the host and path that the backend sees. */
@Buildable
public record HTTPURLRewriteFilter(@Nullable String hostname, @Nullable HTTPPathModifier path) {

  /** A builder with nothing set. */
  public static HTTPURLRewriteFilterBuilder builder() {
    return HTTPURLRewriteFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPURLRewriteFilterBuilder toBuilder() {
    return HTTPURLRewriteFilterBuilder.builder(this);
  }
}
