package io.gatewayapi4j.testing.coverage;

import java.util.Locale;

/**
 * How many parts there are, and how many of them tests reached. Immutable.
 *
 * @param unreachable how many more there are that no request can reach
 */
public record CoverageCount(int reached, int total, int unreachable) {
  /** The share that was reached, in percent; 100 where there is nothing to reach. */
  public double percent() {
    return total == 0 ? 100 : 100.0 * reached / total;
  }

  /** Such as {@code 55.5%}: rounded down, so that only all of them are 100.0%. */
  public String percentText() {
    return String.format(Locale.ROOT, "%.1f%%", Math.floor(10 * percent()) / 10);
  }

  CoverageCount plus(CoverageCount other) {
    return new CoverageCount(
        reached + other.reached, total + other.total, unreachable + other.unreachable);
  }
}
