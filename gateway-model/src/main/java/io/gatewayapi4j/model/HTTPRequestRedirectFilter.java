package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Answers with a redirect. */
@Buildable
public record HTTPRequestRedirectFilter(
    @OneOf({"http", "https"}) @Nullable String scheme,
    @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) @Nullable String hostname,
    @Valid @Nullable HTTPPathModifier path,
    @Min(1) @Max(65535) @Nullable Integer port,
    @OneOf({"301", "302", "303", "307", "308"}) @Nullable Integer statusCode) {

  /** A builder with nothing set. */
  public static HTTPRequestRedirectFilterBuilder builder() {
    return HTTPRequestRedirectFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRequestRedirectFilterBuilder toBuilder() {
    return HTTPRequestRedirectFilterBuilder.builder(this);
  }
}
