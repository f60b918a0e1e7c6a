package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;

/** What the controller reports of a ListenerSet. */
@Buildable
public record ListenerSetStatus(
    @Items(max = 8) List<@Valid Condition> conditions,
    @Items(max = 64) List<@Valid ListenerStatus> listeners) {
  public ListenerSetStatus {
    conditions = Absent.orList(conditions);
    listeners = Absent.orList(listeners);
  }

  /** A builder with nothing set. */
  public static ListenerSetStatusBuilder builder() {
    return ListenerSetStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public ListenerSetStatusBuilder toBuilder() {
    return ListenerSetStatusBuilder.builder(this);
  }
}
