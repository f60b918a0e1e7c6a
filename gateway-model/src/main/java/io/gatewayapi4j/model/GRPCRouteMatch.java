package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on a call, all of which must hold. */
@Buildable
public record GRPCRouteMatch(
    @Valid @Nullable GRPCMethodMatch method,
    @Items(max = 16) List<@Valid GRPCHeaderMatch> headers) {
  public GRPCRouteMatch {
    headers = Absent.orList(headers);
  }

  /** A builder with nothing set. */
  public static GRPCRouteMatchBuilder builder() {
    return GRPCRouteMatchBuilder.builder();
  }

  /** A builder that starts from this. */
  public GRPCRouteMatchBuilder toBuilder() {
    return GRPCRouteMatchBuilder.builder(this);
  }
}
