package io.gatewayapi4j.model;

/** What a listener does with TLS: end it, or pass it on. */
public enum TLSModeType implements Spelled {
  TERMINATE("Terminate"),
  PASSTHROUGH("Passthrough");

  private final String spelling;

  TLSModeType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
