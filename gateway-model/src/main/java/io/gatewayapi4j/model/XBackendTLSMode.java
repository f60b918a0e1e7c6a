package io.gatewayapi4j.model;

/** Who presents a certificate when a connection to an XBackend uses TLS. */
public enum XBackendTLSMode implements Spelled {
  NONE("None"),
  SERVER_ONLY("ServerOnly"),
  CLIENT_AND_SERVER("ClientAndServer");

  private final String spelling;

  XBackendTLSMode(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
