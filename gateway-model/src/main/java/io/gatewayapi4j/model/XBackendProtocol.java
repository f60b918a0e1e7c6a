package io.gatewayapi4j.model;

/** The protocols spoken with an XBackend. */
public enum XBackendProtocol implements Spelled {
  TCP("TCP"),
  HTTP("HTTP"),
  HTTP2("HTTP2"),
  HTTP11("HTTP11"),
  H2C("H2C"),
  MCP("MCP");

  private final String spelling;

  XBackendProtocol(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
