package io.gatewayapi4j.model;

/** The three values of a condition. */
public enum ConditionStatus implements Spelled {
  TRUE("True"),
  FALSE("False"),
  UNKNOWN("Unknown");

  private final String spelling;

  ConditionStatus(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
