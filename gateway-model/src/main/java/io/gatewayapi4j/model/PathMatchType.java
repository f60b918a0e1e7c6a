package io.gatewayapi4j.model;

/** How the value of a path match is compared with the path of a request. */
public enum PathMatchType implements Spelled {
  EXACT("Exact"),
  PATH_PREFIX("PathPrefix"),
  REGULAR_EXPRESSION("RegularExpression");

  private final String spelling;

  PathMatchType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
