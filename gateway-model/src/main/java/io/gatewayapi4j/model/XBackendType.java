package io.gatewayapi4j.model;

/** The kinds of XBackend. */
public enum XBackendType implements Spelled {
  EXTERNAL_HOSTNAME("ExternalHostname");

  private final String spelling;

  XBackendType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
