package io.gatewayapi4j.model;

/** How long a session cookie lives. */
public enum CookieLifetimeType implements Spelled {
  PERMANENT("Permanent"),
  SESSION("Session");

  private final String spelling;

  CookieLifetimeType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
