package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and how often a request is tried again. */
@Buildable
public record HTTPRouteRetry(
    List<Integer> codes, @Nullable Long attempts, @Nullable String backoff) {
  public HTTPRouteRetry {
    codes = Absent.orList(codes);
  }

  /** A builder with nothing set. */
  public static HTTPRouteRetryBuilder builder() {
    return HTTPRouteRetryBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPRouteRetryBuilder toBuilder() {
    return HTTPRouteRetryBuilder.builder(this);
  }
}
