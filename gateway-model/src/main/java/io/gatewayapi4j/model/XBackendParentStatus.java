package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one controller reports of an XBackend at one parent. */
@Buildable
public record XBackendParentStatus(
    @Required @Text(min = 1, max = 253, form = Syntax.CONTROLLER_NAME) String controllerName,
    @Required @Valid @Nullable ParentReference parentRef,
    List<@Valid Condition> conditions) {
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
