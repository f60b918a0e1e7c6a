package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on a request, all of which must hold. */
@Buildable
public record HTTPRouteMatch(
    @Valid @Nullable HTTPPathMatch path,
    @Items(max = 16) List<@Valid HTTPHeaderMatch> headers,
    @Items(max = 16) List<@Valid HTTPQueryParamMatch> queryParams,
    @OneOf({"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"})
        @Nullable Choice<HTTPMethod> method) {
  public HTTPRouteMatch {
    headers = Absent.orList(headers);
    queryParams = Absent.orList(queryParams);
  }

  /** A builder with nothing set. */
  public static HTTPRouteMatchBuilder builder() {
    return HTTPRouteMatchBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRouteMatchBuilder toBuilder() {
    return HTTPRouteMatchBuilder.builder(this);
  }
}
