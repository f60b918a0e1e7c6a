package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one controller reports of a route at one parent. */
@Buildable
public record RouteParentStatus(
    @Required @Valid @Nullable ParentReference parentRef,
    @Required @Text(min = 1, max = 253, form = Syntax.CONTROLLER_NAME) String controllerName,
    @Required @Items(min = 1, max = 8) List<@Valid Condition> conditions) {
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
