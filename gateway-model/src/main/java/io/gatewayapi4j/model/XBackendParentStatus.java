package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one controller reports of an XBackend at one parent. */
@Buildable
public record XBackendParentStatus(
    String controllerName, @Nullable ParentReference parentRef, List<Condition> conditions) {
  public XBackendParentStatus {
    controllerName = Absent.orText(controllerName);
    conditions = Absent.orList(conditions);
  }

  /** A builder with nothing set. */
  public static XBackendParentStatusBuilder builder() {
    return XBackendParentStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public XBackendParentStatusBuilder toBuilder() {
    return XBackendParentStatusBuilder.builder(this);
  }
}
