package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** A step of processing; its type says which of the other parts is set. */
@Buildable
public record HTTPRouteFilter(
    @Nullable Choice<HTTPRouteFilterType> type,
    @Nullable HTTPHeaderFilter requestHeaderModifier,
    @Nullable HTTPHeaderFilter responseHeaderModifier,
    @Nullable HTTPRequestMirrorFilter requestMirror,
    @Nullable HTTPRequestRedirectFilter requestRedirect,
    @Nullable HTTPURLRewriteFilter urlRewrite,
    @Nullable HTTPCORSFilter cors,
    @Nullable HTTPExternalAuthFilter externalAuth,
    @Nullable LocalObjectReference extensionRef) {

  /** A builder with nothing set. */
  public static HTTPRouteFilterBuilder builder() {
    return HTTPRouteFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRouteFilterBuilder toBuilder() {
    return HTTPRouteFilterBuilder.builder(this);
  }
}
