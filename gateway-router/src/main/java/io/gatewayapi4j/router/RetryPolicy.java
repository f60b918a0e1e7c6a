package io.gatewayapi4j.router;

import io.gatewayapi4j.model.Durations;
import io.gatewayapi4j.model.HTTPRouteRetry;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when a request is sent again that failed at its backend: what a rule says of retries,
 * read once. Knows no method: who writes the rule decides what may be repeated. Immutable.
 *
 * @param codes the statuses of answers that are not handed on but tried again
 * @param attempts how often, after the first try; 0 for never
 * @param backoff how long to wait at least before each of them
 */
public record RetryPolicy(Set<Integer> codes, long attempts, Duration backoff) {
  /**
   * The outcome of a try without an answer: no connection, one that broke off before the answer
   * began, or a try that took longer than {@link RouteDecision#backendRequestTimeout()}.
   */
  public static final int NO_ANSWER = 0;

  /** Every request is tried once. */
  public static final RetryPolicy NEVER = new RetryPolicy(Set.of(), 0, Duration.ZERO);

  public RetryPolicy {
    codes = Set.copyOf(codes);
  }

  /** As a rule says it: once more where it does not say how often, and at once where not when. */
  static RetryPolicy of(@Nullable HTTPRouteRetry retry) {
    if (retry == null) {
      return NEVER;
    }
    Duration backoff = Durations.parse(retry.backoff());
    return new RetryPolicy(
        Set.copyOf(retry.codes()),
        Objects.requireNonNullElse(retry.attempts(), 1L),
        backoff == null ? Duration.ZERO : backoff);
  }

  /**
   * How long to wait at least before the next try; null where this outcome is the last one, and
   * what the client gets. The limits of time are not looked at: a server waits no longer than
   * {@link RouteDecision#requestTimeout()} leaves it.
   *
   * @param outcome the status of the answer, or {@link #NO_ANSWER}
   * @param tries how many have been made, the first one included
   */
  public @Nullable Duration next(int outcome, long tries) {
    boolean again = tries <= attempts && (outcome == NO_ANSWER || codes.contains(outcome));
    return again ? backoff : null;
  }
}
