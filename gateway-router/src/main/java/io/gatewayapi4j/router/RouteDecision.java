package io.gatewayapi4j.router;

import io.gatewayapi4j.model.HTTPRouteRetry;
import io.gatewayapi4j.model.HTTPRouteTimeouts;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.SessionPersistence;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a request or connection. A constant of the table: shared, immutable, safe for
 * use by many threads, and never made anew. What depends on the request is computed by the methods
 * that take it.
 */
public final class RouteDecision {
  private final Outcome outcome;
  private final int status;
  private final @Nullable ResolvedListener listener;
  private final @Nullable ResolvedRoute route;
  private final @Nullable RequestMatch match;
  private final @Nullable RuleAction action;
  private final @Nullable RouteDecision preflight;

  /** What is decided where no route is. */
  RouteDecision(Outcome outcome, int status, @Nullable ResolvedListener listener) {
    this(outcome, status, listener, null, null, null, null);
  }

  /**
   * What a rule decides.
   *
   * @param preflight what is decided instead where the request is a preflight request of CORS; null
   *     for the same
   */
  RouteDecision(
      Outcome outcome,
      int status,
      @Nullable ResolvedListener listener,
      @Nullable ResolvedRoute route,
      @Nullable RequestMatch match,
      @Nullable RuleAction action,
      @Nullable RouteDecision preflight) {
    this.outcome = outcome;
    this.status = status;
    this.listener = listener;
    this.route = route;
    this.match = match;
    this.action = action;
    this.preflight = preflight;
  }

  /** What becomes of the request. */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * The HTTP status that the gateway answers with; 200 where it forwards, and 0 where it refuses.
   */
  public int status() {
    return status;
  }

  /**
   * The gRPC status that stands for {@link #status()} where the request is a gRPC call: 12 ({@code
   * UNIMPLEMENTED}) where nothing fits, 14 ({@code UNAVAILABLE}) where there is no valid backend; 0
   * where it forwards. Other statuses as gRPC maps those of HTTP.
   */
  public int grpcStatus() {
    return grpcStatus(status);
  }

  static int grpcStatus(int status) {
    return switch (status) {
      case 0, 200, CorsPolicy.PREFLIGHT_STATUS -> 0;
      case 400 -> 13;
      case 404 -> 12;
      case 421, 500, 502, 503, 504 -> 14;
      default -> 2;
    };
  }

  /** The listener, or the port of a Service, that took the request; null where none did. */
  public @Nullable ResolvedListener listener() {
    return listener;
  }

  /** The route that decided; null where none did. */
  public @Nullable ResourceKey route() {
    return route == null ? null : route.key();
  }

  /** The rule that decided, as resolved; null where none did. */
  public @Nullable ResolvedRule rule() {
    return action == null || route == null ? null : action.rule();
  }

  /** The place of the rule in its route as written; -1 where no rule decided. */
  public int ruleIndex() {
    ResolvedRule rule = rule();
    return rule == null ? -1 : rule.index();
  }

  /** The name of the rule, where it has one. */
  public @Nullable String ruleName() {
    ResolvedRule rule = rule();
    return rule == null ? null : rule.name();
  }

  /** The place of the match in its rule as written; -1 where none decided, as for TLS or TCP. */
  public int matchIndex() {
    return match == null ? -1 : match.index();
  }

  /** Every backend of the rule in the order written, valid or not, weight 0 included. */
  public List<WeightedBackend> backends() {
    return action == null ? List.of() : action.backends();
  }

  /** The filters of the rule; those of a backend are added in {@link WeightedBackend#filters()}. */
  public FilterChain filters() {
    return action == null ? FilterChain.EMPTY : action.filters();
  }

  /**
   * What the gateway does to the headers of the answer: by the filters of the rule where it
   * forwards, by CORS where it answers a preflight request.
   */
  public HeaderChanges responseHeaders(RequestView request) {
    CorsPolicy cors = filters().cors();
    return switch (outcome) {
      case FORWARD -> filters().responseHeaders(request);
      case RESPOND ->
          cors == null || status != CorsPolicy.PREFLIGHT_STATUS
              ? HeaderChanges.NONE
              : cors.preflight(request);
      case REDIRECT, REFUSE -> HeaderChanges.NONE;
    };
  }

  /**
   * How long the exchange may take, from the request to the end of its answer; null for no limit.
   */
  public @Nullable Duration requestTimeout() {
    return action == null ? null : action.requestTimeout();
  }

  /** How long one attempt at a backend may take; null for no limit. */
  public @Nullable Duration backendRequestTimeout() {
    return action == null ? null : action.backendRequestTimeout();
  }

  /** The timeouts as written; null where the rule does not say. */
  public @Nullable HTTPRouteTimeouts timeouts() {
    ResolvedRule rule = rule();
    return rule == null ? null : rule.timeouts();
  }

  /** Whether and when the request is tried again at its backend. */
  public RetryPolicy retryPolicy() {
    return action == null ? RetryPolicy.NEVER : action.retryPolicy();
  }

  /** The retries as written; null where the rule does not say. */
  public @Nullable HTTPRouteRetry retry() {
    ResolvedRule rule = rule();
    return rule == null ? null : rule.retry();
  }

  /** How requests of one client stay with one backend; null where they need not. */
  public @Nullable SessionPersistence sessionPersistence() {
    ResolvedRule rule = rule();
    return rule == null ? null : rule.sessionPersistence();
  }

  /**
   * The backend of a random number. Any run of consecutive numbers as long as the sum of the
   * weights gives every backend exactly its weight, so that numbers drawn evenly are shared exactly
   * in proportion. Allocates nothing.
   *
   * @throws IllegalStateException if the outcome is not {@link Outcome#FORWARD}
   */
  public WeightedBackend pick(long random) {
    return choice().pick(random);
  }

  /**
   * A smooth weighted round-robin over the backends, with a place in the cycle of its own.
   *
   * @throws IllegalStateException if the outcome is not {@link Outcome#FORWARD}
   */
  public RoundRobin roundRobin() {
    return new RoundRobin(choice());
  }

  private WeightedChoice choice() {
    if (outcome != Outcome.FORWARD || action == null) {
      throw new IllegalStateException("no backend to choose: the outcome is " + outcome);
    }
    return action.choice();
  }

  /**
   * Appends the target of the redirect: the value of {@code Location}. Only for {@link
   * Outcome#REDIRECT}.
   *
   * @throws IllegalStateException if the outcome is not {@link Outcome#REDIRECT}
   */
  public void appendLocation(RequestView request, StringBuilder out) {
    if (outcome != Outcome.REDIRECT) {
      throw new IllegalStateException("nowhere to redirect to: the outcome is " + outcome);
    }
    appendLocation(request, filters(), out);
  }

  /**
   * Appends the target of the redirect among these filters: those of the rule, or of a backend
   * whose share is redirected by a filter of its own.
   *
   * @throws IllegalStateException if there is none among them
   */
  public void appendLocation(RequestView request, FilterChain filters, StringBuilder out) {
    var redirect = filters.redirect();
    if (redirect == null || listener == null) {
      throw new IllegalStateException("nowhere to redirect to: no filter does");
    }
    RedirectLocation.append(redirect, listener, request, out);
  }

  /** This, or what answers the preflight request that it is. */
  RouteDecision forRequest(RequestView request) {
    return preflight != null && CorsPolicy.isPreflight(request) ? preflight : this;
  }

  /** Whether the other one is what this answers a preflight request with. */
  boolean answersWith(RouteDecision other) {
    return preflight == other;
  }

  boolean answersPreflight() {
    return preflight != null;
  }

  @Nullable ResolvedRoute resolvedRoute() {
    return route;
  }

  @Nullable RequestMatch match() {
    return match;
  }

  @Nullable RuleAction action() {
    return action;
  }

  /**
   * What decided, such as {@code HTTPRoute/shop/cart rule 0 (checkout) match 1}; empty where no
   * route did.
   */
  public String place() {
    return route == null ? "" : DecisionText.place(this);
  }

  /** Such as {@code forward HTTPRoute/shop/cart rule 0 match 1}. */
  @Override
  public String toString() {
    return DecisionText.of(this);
  }
}
