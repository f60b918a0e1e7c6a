package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Answers with a redirect. */
@Buildable
public record HTTPRequestRedirectFilter(
    @Nullable String scheme,
    @Nullable String hostname,
    @Nullable HTTPPathModifier path,
    @Nullable Integer port,
    @Nullable Integer statusCode) {

  /** A builder with nothing set. */
  public static HTTPRequestRedirectFilterBuilder builder() {
    return HTTPRequestRedirectFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRequestRedirectFilterBuilder toBuilder() {
    return HTTPRequestRedirectFilterBuilder.builder(this);
  }
}
