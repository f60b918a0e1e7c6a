package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** Changes the host and path that the backend sees. */
@Buildable
public record HTTPURLRewriteFilter(
    @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) @Nullable String hostname,
    @Valid @Nullable HTTPPathModifier path) {

  /** A builder with nothing set. */
  public static HTTPURLRewriteFilterBuilder builder() {
    return HTTPURLRewriteFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPURLRewriteFilterBuilder toBuilder() {
    return HTTPURLRewriteFilterBuilder.builder(this);
  }
}
