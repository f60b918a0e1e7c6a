package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** A step of processing; its type says which of the other parts is set. */
@Buildable
public record HTTPRouteFilter(
    @Required @Nullable Choice<HTTPRouteFilterType> type,
    @Valid @Nullable HTTPHeaderFilter requestHeaderModifier,
    @Valid @Nullable HTTPHeaderFilter responseHeaderModifier,
    @Valid @Nullable HTTPRequestMirrorFilter requestMirror,
    @Valid @Nullable HTTPRequestRedirectFilter requestRedirect,
    @Valid @Nullable HTTPURLRewriteFilter urlRewrite,
    @Valid @Nullable HTTPCORSFilter cors,
    @Valid @Nullable HTTPExternalAuthFilter externalAuth,
    @Valid @Nullable LocalObjectReference extensionRef) {

  /** A builder with nothing set. */
  public static HTTPRouteFilterBuilder builder() {
    return HTTPRouteFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRouteFilterBuilder toBuilder() {
    return HTTPRouteFilterBuilder.builder(this);
  }
}
