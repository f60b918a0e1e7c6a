package io.gatewayapi4j.testing;

import java.util.List;

/**
 * How one expectation came out. Immutable.
 *
 * @param mismatches what is not as expected; empty where it holds
 * @param decision what became of the request, in a line; empty where it cannot be decided
 * @param explanation why, where it does not hold: the rules that were tried, and the condition on
 *     which each failed
 */
public record ExpectationResult(
    Expectation expectation, List<Mismatch> mismatches, String decision, String explanation) {
  public ExpectationResult {
    mismatches = List.copyOf(mismatches);
  }

  /** Whether it holds. */
  public boolean passed() {
    return mismatches.isEmpty();
  }

  /** What was expected, what came, and why, in several lines; empty where it holds. */
  public String toText() {
    if (passed()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append(expectation.request()).append('\n');
    mismatches.forEach(mismatch -> out.append(mismatch).append('\n'));
    if (!decision.isEmpty()) {
      out.append("decided: ").append(decision).append('\n');
      out.append("because: ").append(explanation);
    }
    return out.toString();
  }
}
