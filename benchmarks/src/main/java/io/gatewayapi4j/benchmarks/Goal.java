package io.gatewayapi4j.benchmarks;

import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * A bound on a ratio, or one that is only told: then there are no bounds, and both are NaN.
 *
 * @param row the row of the table of goals
 * @param goal what is aimed at
 * @param must what has to be reached
 * @param atLeast whether more is better
 */
record Goal(
    String row, String what, double goal, double must, boolean atLeast, DoubleSupplier measured) {
  static final String HEADING =
      "| row | what | measured | goal | must | |\n|---|---|---|---|---|---|\n";

  static Goal atMost(String row, String what, double goal, double must, DoubleSupplier measured) {
    return new Goal(row, what, goal, must, false, measured);
  }

  static Goal atLeast(String row, String what, double goal, double must, DoubleSupplier measured) {
    return new Goal(row, what, goal, must, true, measured);
  }

  /** What stands beside a goal so that nobody is misled. */
  static Goal told(String row, String what, DoubleSupplier measured) {
    return new Goal(row, what, Double.NaN, Double.NaN, true, measured);
  }

  /** Whether it is of the row of that number, or its line starts with that word. */
  boolean isMeant(String rowOrWord) {
    return row.equals(rowOrWord) || what.split(" ", 2)[0].equals(rowOrWord);
  }

  /** Measures, and tells how it went. */
  String line() {
    double value;
    try {
      value = measured.getAsDouble();
    } catch (UnsupportedOperationException e) {
      return unbounded(String.valueOf(e.getMessage()));
    }
    if (Double.isNaN(goal)) {
      return unbounded(number(value));
    }
    String sign = atLeast ? "≥" : "≤";
    String verdict =
        reaches(value, goal) ? "pass" : reaches(value, must) ? "pass (must)" : "**falls short**";
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s %s | %s %s | %s |%n",
        row,
        what,
        number(value),
        sign,
        number(goal),
        sign,
        number(must),
        verdict);
  }

  private String unbounded(String told) {
    return String.format(Locale.ROOT, "| %s | %s | %s | | | |%n", row, what, told);
  }

  private boolean reaches(double value, double bound) {
    return atLeast ? value >= bound : value <= bound;
  }

  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
