package io.gatewayapi4j.model;

/** How the value of a header, query parameter or gRPC method match is compared. */
public enum StringMatchType implements Spelled {
  EXACT("Exact"),
  REGULAR_EXPRESSION("RegularExpression");

  private final String spelling;

  StringMatchType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
