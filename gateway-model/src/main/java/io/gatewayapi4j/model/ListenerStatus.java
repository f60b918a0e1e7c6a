package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the controller reports of one listener. */
@Buildable
public record ListenerStatus(
    String name,
    List<RouteGroupKind> supportedKinds,
    @Nullable Integer attachedRoutes,
    List<Condition> conditions) {
  public ListenerStatus {
    name = Absent.orText(name);
    supportedKinds = Absent.orList(supportedKinds);
    conditions = Absent.orList(conditions);
  }

  /** A builder with nothing set. */
  public static ListenerStatusBuilder builder() {
    return ListenerStatusBuilder.builder();
  }

  /** A builder that starts from this. */
  public ListenerStatusBuilder toBuilder() {
    return ListenerStatusBuilder.builder(this);
  }
}
