package io.gatewayapi4j.router;

/**
 * Finds the decision for a request at one entrypoint. Immutable; allocates nothing.
 *
 * <p>The request is as it is to be matched: normalised already, its target in origin form unless it
 * has no path at all ({@code *}, or the authority of CONNECT).
 */
interface RequestMatcher {
  RouteDecision route(RequestView request);
}
