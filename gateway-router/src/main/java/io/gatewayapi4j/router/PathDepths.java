package io.gatewayapi4j.router;

import java.util.Arrays;

/**
 * How deep the paths of one kind are: of each depth, which is the number of slashes, how many
 * entries there are. So a depth is no longer looked up once the last of its entries is gone.
 * Immutable.
 */
final class PathDepths {
  /** So many depths are told apart; the last stands for all from there on. */
  static final int COUNT = Long.SIZE;

  /** What is counted. */
  static final char SEPARATOR = '/';

  /** By depth, up to the deepest there is. */
  private final int[] entries;

  private final long bits;

  /**
   * From counts.
   *
   * @param entries the number of entries by {@linkplain #of depth}
   */
  PathDepths(int[] entries) {
    long occurring = 0;
    for (int depth = 0; depth < entries.length; depth++) {
      occurring |= entries[depth] > 0 ? 1L << depth : 0;
    }
    bits = occurring;
    this.entries = Arrays.copyOf(entries, COUNT - Long.numberOfLeadingZeros(occurring));
  }

  /** The depth of paths with so many slashes. */
  static int of(int slashes) {
    return Math.min(slashes, COUNT - 1);
  }

  /** Those that occur, one bit each. */
  long bits() {
    return bits;
  }

  /** The same with so many more entries of a path; less, where the number is negative. */
  PathDepths plus(int more, String path) {
    if (more == 0) {
      return this;
    }
    int depth = of((int) path.chars().filter(c -> c == SEPARATOR).count());
    int[] changed = Arrays.copyOf(entries, Math.max(entries.length, depth + 1));
    changed[depth] += more;
    return new PathDepths(changed);
  }
}
