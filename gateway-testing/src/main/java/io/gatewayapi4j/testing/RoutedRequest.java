package io.gatewayapi4j.testing;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.Explanation;
import io.gatewayapi4j.router.ForwardedRequest;
import io.gatewayapi4j.router.HeaderChanges;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.RouteDecision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request and what becomes of it. Immutable. */
public final class RoutedRequest {
  private final ClientRequest request;
  private final Entrypoint entrypoint;
  private final RouteDecision decision;
  private final Routing routing;

  RoutedRequest(ClientRequest request, Entrypoint entrypoint, Routing routing) {
    this.request = request;
    this.entrypoint = entrypoint;
    this.routing = routing;
    decision = request.isHttp() ? entrypoint.route(request) : entrypoint.connect(request.sni());
  }

  /** The request as the client sends it. */
  public ClientRequest request() {
    return request;
  }

  /** Where it comes in. */
  public Entrypoint entrypoint() {
    return entrypoint;
  }

  /** What becomes of it. */
  public RouteDecision decision() {
    return decision;
  }

  /** Why: what was tried, and where it failed. In proportion to the size of the table. */
  public Explanation explain() {
    return request.isHttp()
        ? entrypoint.explain(request)
        : entrypoint.explainConnection(request.sni());
  }

  /**
   * Where no route decided: what is meant to serve at the Gateway and does not, a sentence each, as
   * a listener whose certificate is missing, or a route that the Gateway does not accept. Takes
   * time in proportion to the number of resources.
   */
  public List<String> leftOut() {
    return decision.route() == null && entrypoint.key().gateway()
        ? routing.leftOut(entrypoint.key().name())
        : List.of();
  }

  /** {@link #explain()} and {@link #leftOut()} as text of several lines, the reason first. */
  public String why() {
    return explain().toText() + FailureText.indented("", leftOut());
  }

  /** The target of a redirect; null where it is none. */
  public @Nullable String location() {
    if (decision.outcome() != Outcome.REDIRECT) {
      return null;
    }
    StringBuilder location = new StringBuilder();
    decision.appendLocation(request, location);
    return location.toString();
  }

  /**
   * The request as the backends see it, the filters of single backends left out; null where none
   * does.
   */
  public @Nullable ForwardedRequest forwarded() {
    boolean forwarded = decision.outcome() == Outcome.FORWARD && request.isHttp();
    return forwarded ? ForwardedRequest.of(request, decision.filters()) : null;
  }

  /** The headers that the backends see, names in lower case; empty where none does. */
  public Map<String, List<String>> forwardedHeaders() {
    ForwardedRequest forwarded = forwarded();
    return forwarded == null ? Map.of() : forwarded.headers().applyTo(request.headers());
  }

  /** What becomes of the headers of the answer on its way to the client. */
  public HeaderChanges responseHeaders() {
    return decision.responseHeaders(request);
  }

  /** Such as {@code forward to banking-app/profile:8081 by HTTPRoute/… rule 0 match 0}. */
  @Override
  public String toString() {
    return DecisionSummary.of(this);
  }
}
