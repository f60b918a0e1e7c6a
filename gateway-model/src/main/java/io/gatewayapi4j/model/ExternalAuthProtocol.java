package io.gatewayapi4j.model;

/** The protocol spoken with an external authorisation service. */
public enum ExternalAuthProtocol implements Spelled {
  HTTP("HTTP"),
  GRPC("GRPC");

  private final String spelling;

  ExternalAuthProtocol(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
