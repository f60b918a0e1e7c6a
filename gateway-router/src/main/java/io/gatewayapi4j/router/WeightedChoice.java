package io.gatewayapi4j.router;

import java.util.List;

/**
 * A choice among the backends of a rule in proportion to their weights.
 *
 * <p>Immutable, safe for use by many threads. A pick costs one division and a scan of the backends,
 * and allocates nothing.
 */
final class WeightedChoice {
  /** Those of a backend alone, as most are. */
  private static final long[] ONE = {1};

  private final List<WeightedBackend> backends;

  /** {@code ends[i]} is the sum of the weights up to and including backend {@code i}. */
  private final long[] ends;

  WeightedChoice(List<WeightedBackend> backends) {
    this.backends = backends;
    ends = backends.size() == 1 && backends.get(0).weight() == 1 ? ONE : ends(backends);
  }

  private static long[] ends(List<WeightedBackend> backends) {
    long[] ends = new long[backends.size()];
    long end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += Math.max(0, backends.get(i).weight());
      ends[i] = end;
    }
    return ends;
  }

  /** The sum of the weights. */
  long total() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /** Whether any share of the traffic reaches a backend. */
  boolean canForward() {
    for (WeightedBackend backend : backends) {
      if (backend.weight() > 0 && backend.valid()) {
        return true;
      }
    }
    return false;
  }

  /** What is answered where no share reaches a backend: 503 where all lack endpoints only. */
  int unservedStatus() {
    int status = 0;
    for (WeightedBackend backend : backends) {
      if (backend.weight() > 0) {
        status = status == 0 || status == backend.status() ? backend.status() : 500;
      }
    }
    return status == 0 ? 500 : status;
  }

  /**
   * The backend of a random number: any {@code total()} consecutive numbers give every backend
   * exactly its weight. Only for a total above 0.
   */
  WeightedBackend pick(long random) {
    long point = (random & Long.MAX_VALUE) % total();
    int i = 0;
    while (ends[i] <= point) {
      i++;
    }
    return backends.get(i);
  }

  List<WeightedBackend> backends() {
    return backends;
  }

  int size() {
    return backends.size();
  }

  WeightedBackend backend(int i) {
    return backends.get(i);
  }
}
