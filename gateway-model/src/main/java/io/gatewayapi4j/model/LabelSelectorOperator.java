package io.gatewayapi4j.model;

/** How a label selector requirement relates a key to its values. */
public enum LabelSelectorOperator implements Spelled {
  IN("In"),
  NOT_IN("NotIn"),
  EXISTS("Exists"),
  DOES_NOT_EXIST("DoesNotExist");

  private final String spelling;

  LabelSelectorOperator(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
