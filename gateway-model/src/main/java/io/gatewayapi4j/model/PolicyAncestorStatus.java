package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one controller reports of a policy at one ancestor. */
@Buildable
public record PolicyAncestorStatus(
    @Nullable ParentReference ancestorRef, String controllerName, List<Condition> conditions) {
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
