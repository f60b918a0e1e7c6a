package io.gatewayapi4j.model;

/** The kinds of filter that an HTTPRoute can bear. */
public enum HTTPRouteFilterType implements Spelled {
  REQUEST_HEADER_MODIFIER("RequestHeaderModifier"),
  RESPONSE_HEADER_MODIFIER("ResponseHeaderModifier"),
  REQUEST_MIRROR("RequestMirror"),
  REQUEST_REDIRECT("RequestRedirect"),
  URL_REWRITE("URLRewrite"),
  EXTENSION_REF("ExtensionRef"),
  CORS("CORS"),
  EXTERNAL_AUTH("ExternalAuth");

  private final String spelling;

  HTTPRouteFilterType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
