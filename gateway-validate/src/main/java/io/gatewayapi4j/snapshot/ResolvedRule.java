package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.HTTPRouteRetry;
import io.gatewayapi4j.model.HTTPRouteTimeouts;
import io.gatewayapi4j.model.SessionPersistence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a route, resolved. Rules of TLS, TCP and UDP routes have no matches.
 *
 * @param index its place in the route as written
 * @param name its name, where it has one
 * @param backends what requests go to; may be empty, which is answered with 500
 */
public record ResolvedRule(
    int index,
    @Nullable String name,
    List<RequestMatch> matches,
    List<Filter> filters,
    List<Backend> backends,
    @Nullable HTTPRouteTimeouts timeouts,
    @Nullable HTTPRouteRetry retry,
    @Nullable SessionPersistence sessionPersistence) {
  public ResolvedRule {
    matches = List.copyOf(matches);
    filters = List.copyOf(filters);
    backends = List.copyOf(backends);
  }
}
