package io.gatewayapi4j.router;

/**
 * Smooth weighted round-robin: the backends of a decision in a fixed order that gives each exactly
 * its share in every cycle, and spreads it out. With weights 9 and 1, nine of any ten consecutive
 * picks are the first.
 *
 * <p>Safe for use by many threads, who share one order. A pick takes a lock, a scan of the backends
 * and no allocation.
 */
public final class RoundRobin {
  private final WeightedChoice choice;

  /** How far each backend is behind its due; their sum is 0 between picks. */
  private final long[] credit;

  RoundRobin(WeightedChoice choice) {
    this.choice = choice;
    credit = new long[choice.size()];
  }

  /** The next backend: the one most behind its due, the first of equals. */
  public synchronized WeightedBackend next() {
    int best = -1;
    for (int i = 0; i < credit.length; i++) {
      int weight = choice.backend(i).weight();
      if (weight <= 0) {
        continue;
      }
      credit[i] += weight;
      if (best < 0 || credit[i] > credit[best]) {
        best = i;
      }
    }
    credit[best] -= choice.total();
    return choice.backend(best);
  }
}
