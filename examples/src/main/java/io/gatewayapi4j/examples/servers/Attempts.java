package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.servers.GatewayPort.Step;
import io.gatewayapi4j.router.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The tries of one request at its backend: how long each may take, and whether another follows. The
 * time of the request runs from when this is made. For one thread at a time.
 */
final class Attempts {
  private final RetryPolicy policy;
  private final @Nullable Duration limit;
  private final @Nullable Duration wholeLimit;
  private final long start = System.nanoTime();
  private long tries;

  Attempts(Step.Proxy step) {
    policy = step.retry();
    limit = step.plan().decision().backendRequestTimeout();
    wholeLimit = step.plan().decision().requestTimeout();
  }

  /** Begins a try: how long it may take until the end of its answer; null for no limit. */
  @Nullable Duration begin() {
    tries++;
    if (wholeLimit == null) {
      return limit;
    }
    Duration left = left(wholeLimit);
    return limit != null && limit.compareTo(left) < 0 ? limit : left;
  }

  /**
   * How long to wait before the next try; null where this outcome is what the client gets, also
   * because the time of the request would be over.
   *
   * @param outcome the status of the answer, or {@link RetryPolicy#NO_ANSWER}
   */
  @Nullable Duration next(int outcome) {
    Duration wait = policy.next(outcome, tries);
    boolean late = wait != null && wholeLimit != null && wait.compareTo(left(wholeLimit)) >= 0;
    return late ? null : wait;
  }

  private Duration left(Duration whole) {
    Duration left = whole.minusNanos(System.nanoTime() - start);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
