package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a ListenerSet asks for. */
@Buildable
public record ListenerSetSpec(
    @Required @Valid @Nullable ParentGatewayReference parentRef,
    @Required @Items(min = 1, max = 64) List<@Valid Listener> listeners) {
  public ListenerSetSpec {
    listeners = Absent.orList(listeners);
  }

  /** A builder with nothing set. */
  public static ListenerSetSpecBuilder builder() {
    return ListenerSetSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public ListenerSetSpecBuilder toBuilder() {
    return ListenerSetSpecBuilder.builder(this);
  }
}
