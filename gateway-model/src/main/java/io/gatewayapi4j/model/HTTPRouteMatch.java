package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on a request, all of which must hold. */
@Buildable
public record HTTPRouteMatch(
    @Nullable HTTPPathMatch path,
    List<HTTPHeaderMatch> headers,
    List<HTTPQueryParamMatch> queryParams,
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
