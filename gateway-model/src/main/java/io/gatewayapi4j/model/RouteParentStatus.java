package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one controller reports of a route at one parent. */
@Buildable
public record RouteParentStatus(
    @Nullable ParentReference parentRef, String controllerName, List<Condition> conditions) {
  public RouteParentStatus {
    controllerName = Absent.orText(controllerName);
    conditions = Absent.orList(conditions);
  }

  /** A builder with nothing set. */
  public static RouteParentStatusBuilder builder() {
    return RouteParentStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public RouteParentStatusBuilder toBuilder() {
    return RouteParentStatusBuilder.builder(this);
  }
}
