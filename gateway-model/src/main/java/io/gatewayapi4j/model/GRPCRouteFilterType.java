package io.gatewayapi4j.model;

/** The kinds of filter that a GRPCRoute can bear. */
public enum GRPCRouteFilterType implements Spelled {
  RESPONSE_HEADER_MODIFIER("ResponseHeaderModifier"),
  REQUEST_HEADER_MODIFIER("RequestHeaderModifier"),
  REQUEST_MIRROR("RequestMirror"),
  EXTENSION_REF("ExtensionRef");

  private final String spelling;

  GRPCRouteFilterType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
