package io.gatewayapi4j.testing;

import io.gatewayapi4j.router.Outcome;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what becomes of a request. A failure says what was expected, what came, and why:
 * the rules that were tried, and the condition on which each failed.
 */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, RoutedRequest> {
  DecisionAssert(RoutedRequest actual) {
    super(actual, DecisionAssert.class);
  }

  /**
   * Requests like it go to each of these backends, though not to these alone.
   *
   * @param backends {@code namespace/name:port}; without namespace it is that of the route
   */
  public DecisionAssert routesTo(String... backends) {
    for (String backend : backends) {
      check(BackendChecks.backend(backend));
    }
    return this;
  }

  /** Requests like it go to these backends, and to no others. */
  public DecisionAssert routesOnlyTo(String... backends) {
    return check(BackendChecks.onlyBackends(List.of(backends)));
  }

  /** The backends of the rule have these weights, in the order written. */
  public DecisionAssert withWeight(int... weights) {
    return check(BackendChecks.weights(weights));
  }

  /** The backend gets that share of the requests, in percent. */
  public DecisionAssert withShare(String backend, double percent) {
    check(BackendChecks.backend(backend));
    return check(BackendChecks.share(backend, percent));
  }

  /** A copy goes to the backend. */
  public DecisionAssert mirrorsTo(String backend) {
    return check(BackendChecks.mirror(backend));
  }

  /** The answer is a redirect to that {@code Location}. */
  public DecisionAssert redirectsTo(String location) {
    return check(DecisionChecks.location(location));
  }

  /** The answer is a redirect of that status to that {@code Location}. */
  public DecisionAssert redirectsTo(String location, int status) {
    check(DecisionChecks.redirectStatus(status));
    return redirectsTo(location);
  }

  /** The gateway answers with that status; 200 where it forwards. */
  public DecisionAssert hasStatus(int status) {
    return check(DecisionChecks.status(status));
  }

  /** The gateway answers a gRPC call with that status; 0 where it forwards. */
  public DecisionAssert hasGrpcStatus(int status) {
    return check(DecisionChecks.grpcStatus(status));
  }

  /** The connection is refused. */
  public DecisionAssert isRefused() {
    return check(DecisionChecks.outcome(Outcome.REFUSE));
  }

  /** The listener of that name takes it. */
  public DecisionAssert isTakenBy(String listener) {
    return check(DecisionChecks.listener(listener));
  }

  /** A rule of that route decides. */
  public DecisionAssert matchedBy(String route) {
    return check(DecisionChecks.route(route));
  }

  /** That rule of that route decides, counted from 0. */
  public DecisionAssert matchedBy(String route, int rule) {
    matchedBy(route);
    return check(DecisionChecks.rule(rule));
  }

  /** The rule of that name of that route decides. */
  public DecisionAssert matchedBy(String route, String ruleName) {
    matchedBy(route);
    return check(DecisionChecks.ruleName(ruleName));
  }

  /** The client sees that value of a header, set or added by the gateway. */
  public DecisionAssert addsResponseHeader(String name, String value) {
    return check(HeaderChecks.responseHeader(name, value));
  }

  /** A header of the backend's answer is dropped. */
  public DecisionAssert removesResponseHeader(String name) {
    return check(HeaderChecks.removedResponseHeader(name));
  }

  /** The backend sees that value of a header. */
  public DecisionAssert sendsRequestHeader(String name, String value) {
    return check(HeaderChecks.requestHeader(name, value));
  }

  /** The backend does not see a header of that name. */
  public DecisionAssert dropsRequestHeader(String name) {
    return check(HeaderChecks.noRequestHeader(name));
  }

  /** The backend sees that path, query included. */
  public DecisionAssert sendsPath(String path) {
    return check(HeaderChecks.requestPath(path));
  }

  /** The backend sees that host. */
  public DecisionAssert sendsHost(String host) {
    return check(HeaderChecks.requestHost(host));
  }

  private DecisionAssert check(Check check) {
    isNotNull();
    Mismatch mismatch = check.apply(actual);
    if (mismatch != null) {
      throw failureWithActualExpected(
          mismatch.actual(), mismatch.expected(), "%n%s%n%s", mismatch, FailureText.why(actual));
    }
    return this;
  }
}
