package io.gatewayapi4j.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and how often a request is tried again. */
@Buildable
public record HTTPRouteRetry(
    List<@Min(400) @Max(599) Integer> codes,
    @Min(1) @Nullable Long attempts,
    @Text(form = Syntax.DURATION) @Nullable String backoff) {
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
