package io.gatewayapi4j.model;

/** What happens to a client without a valid certificate. */
public enum FrontendValidationModeType implements Spelled {
  ALLOW_VALID_ONLY("AllowValidOnly"),
  ALLOW_INSECURE_FALLBACK("AllowInsecureFallback");

  private final String spelling;

  FrontendValidationModeType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
