package io.gatewayapi4j.model;

/**
 * The protocols of listeners that the specification names; a domain-prefixed name is
 * implementation-specific.
 */
public enum ProtocolType implements Spelled {
  HTTP("HTTP"),
  HTTPS("HTTPS"),
  TLS("TLS"),
  TCP("TCP"),
  UDP("UDP");

  private final String spelling;

  ProtocolType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
