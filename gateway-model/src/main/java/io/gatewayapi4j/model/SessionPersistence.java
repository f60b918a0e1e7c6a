package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** How requests of one client stay with one backend. */
@Buildable
public record SessionPersistence(
    @Nullable String sessionName,
    @Nullable String absoluteTimeout,
    @Nullable Choice<SessionPersistenceType> type,
    @Nullable CookieConfig cookieConfig) {

  /** A builder with nothing set. */
  public static SessionPersistenceBuilder builder() {
    return SessionPersistenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public SessionPersistenceBuilder toBuilder() {
    return SessionPersistenceBuilder.builder(this);
  }
}
