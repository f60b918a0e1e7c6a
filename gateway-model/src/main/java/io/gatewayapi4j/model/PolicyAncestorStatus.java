package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one controller reports of a policy at one ancestor. */
@Buildable
public record PolicyAncestorStatus(
    @Required @Valid @Nullable ParentReference ancestorRef,
    @Required @Text(min = 1, max = 253, form = Syntax.CONTROLLER_NAME) String controllerName,
    @Required @Items(min = 1, max = 8) List<@Valid Condition> conditions) {
  public PolicyAncestorStatus {
    controllerName = Absent.orText(controllerName);
    conditions = Absent.orList(conditions);
  }

  /** A builder with nothing set. */
  public static PolicyAncestorStatusBuilder builder() {
    return PolicyAncestorStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public PolicyAncestorStatusBuilder toBuilder() {
    return PolicyAncestorStatusBuilder.builder(this);
  }
}
