package io.gatewayapi4j.model;

import java.util.List;

/** What the controller reports of a ListenerSet. */
@Buildable
public record ListenerSetStatus(List<Condition> conditions, List<ListenerStatus> listeners) {
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
