package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** How requests of one client stay with one backend. */
@Buildable
public record SessionPersistence(
    @Text(max = 128) @Nullable String sessionName,
    @Text(form = Syntax.DURATION) @Nullable String absoluteTimeout,
    @OneOf({"Cookie", "Header"}) @Nullable Choice<SessionPersistenceType> type,
    @Valid @Nullable CookieConfig cookieConfig) {

  /** A builder with nothing set. */
  public static SessionPersistenceBuilder builder() {
    return SessionPersistenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public SessionPersistenceBuilder toBuilder() {
    return SessionPersistenceBuilder.builder(this);
  }
}
