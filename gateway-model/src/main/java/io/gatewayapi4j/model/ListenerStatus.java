package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the controller reports of one listener. */
@Buildable
public record ListenerStatus(
    @Required @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) String name,
    @Items(max = 8) List<@Valid RouteGroupKind> supportedKinds,
    @Required @Nullable Integer attachedRoutes,
    @Required @Items(max = 8) List<@Valid Condition> conditions) {
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
