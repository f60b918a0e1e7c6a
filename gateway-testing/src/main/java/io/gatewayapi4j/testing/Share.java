package io.gatewayapi4j.testing;

import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.WeightedBackend;

/** The share of the requests of a rule that a backend gets. */
final class Share {
  private Share() {}

  /** All weights of a rule together. */
  static long total(RouteDecision decision) {
    long total = 0;
    for (WeightedBackend backend : decision.backends()) {
      total += backend.weight();
    }
    return total;
  }

  /** In percent; 0 where no backend has any. */
  static double percent(long weight, long total) {
    return total == 0 ? 0 : 100.0 * weight / total;
  }
}
