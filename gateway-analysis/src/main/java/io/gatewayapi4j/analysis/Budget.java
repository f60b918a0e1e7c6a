package io.gatewayapi4j.analysis;

/** How many more tries the analysis of a table may take. For one thread. */
final class Budget {
  private int left = 50_000;

  /** Takes one; false where none is left. */
  boolean take() {
    return --left >= 0;
  }
}
