package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ParentGatewayReference;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import org.jspecify.annotations.Nullable;

/** What resources name as their parents. */
final class Parents {
  private Parents() {}

  /** What a parentRef of a route names; null for a kind that is not known. */
  static @Nullable ResourceKey of(Route route, ParentReference ref) {
    return Reference.of(
            ref.group(), ref.kind(), Kind.GATEWAY, route.namespace(), ref.namespace(), ref.name())
        .target();
  }

  /** The Gateway that a ListenerSet names; null where it names none. */
  static @Nullable ResourceKey of(ListenerSet set) {
    ParentGatewayReference ref = set.spec().parentRef();
    if (ref == null) {
      return null;
    }
    ResourceKey parent =
        Reference.of(
                ref.group(), ref.kind(), Kind.GATEWAY, set.namespace(), ref.namespace(), ref.name())
            .target();
    return parent != null && parent.kind() == Kind.GATEWAY ? parent : null;
  }
}
