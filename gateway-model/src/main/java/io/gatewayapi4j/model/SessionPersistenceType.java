package io.gatewayapi4j.model;

/** Where the session of a client is kept. */
public enum SessionPersistenceType implements Spelled {
  COOKIE("Cookie"),
  HEADER("Header");

  private final String spelling;

  SessionPersistenceType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
