package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;

/** What controllers report of a route, parent by parent. */
@Buildable
public record RouteStatus(@Required @Items(max = 32) List<@Valid RouteParentStatus> parents) {
  public RouteStatus {
    parents = Absent.orList(parents);
  }

  /** A builder with nothing set. */
  public static RouteStatusBuilder builder() {
    return RouteStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public RouteStatusBuilder toBuilder() {
    return RouteStatusBuilder.builder(this);
  }
}
