package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A name that the certificate of a backend may bear. */
@Buildable
public record SubjectAltName(
    @Required @OneOf({"Hostname", "URI"}) @Nullable Choice<SubjectAltNameType> type,
    @Text(min = 1, max = 253, form = Syntax.HOSTNAME) @Nullable String hostname,
    @Text(min = 1, max = 253, form = Syntax.URI) @Nullable String uri) {

  /** A builder with nothing set. */
  public static SubjectAltNameBuilder builder() {
    return SubjectAltNameBuilder.builder();
  }

  /** A builder that starts from this. */
  public SubjectAltNameBuilder toBuilder() {
    return SubjectAltNameBuilder.builder(this);
  }
}
