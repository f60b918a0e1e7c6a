package io.gatewayapi4j.model;

/** The request methods that an HTTPRoute match can name. */
public enum HTTPMethod implements Spelled {
  GET("GET"),
  HEAD("HEAD"),
  POST("POST"),
  PUT("PUT"),
  DELETE("DELETE"),
  CONNECT("CONNECT"),
  OPTIONS("OPTIONS"),
  TRACE("TRACE"),
  PATCH("PATCH");

  private final String spelling;

  HTTPMethod(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
