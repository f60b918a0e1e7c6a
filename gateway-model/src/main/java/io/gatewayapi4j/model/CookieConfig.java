package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** How a session cookie is made. */
@Buildable
public record CookieConfig(
    @OneOf({"Permanent", "Session"}) @Nullable Choice<CookieLifetimeType> lifetimeType) {

  /** A builder with nothing set. */
  public static CookieConfigBuilder builder() {
    return CookieConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public CookieConfigBuilder toBuilder() {
    return CookieConfigBuilder.builder(this);
  }
}
