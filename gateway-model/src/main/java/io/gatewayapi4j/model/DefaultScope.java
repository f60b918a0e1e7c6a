package io.gatewayapi4j.model;

/** Whether a Gateway serves as a default Gateway, or a route asks for one. */
public enum DefaultScope implements Spelled {
  ALL("All"),
  NONE("None");

  private final String spelling;

  DefaultScope(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
