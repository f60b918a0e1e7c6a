package io.gatewayapi4j.testing;

import java.util.List;

/** Why something is not as expected. */
final class FailureText {
  private FailureText() {}

  /** The decision, and the rules that came close with the condition on which each failed. */
  static String why(RoutedRequest routed) {
    return "decided: " + routed + System.lineSeparator() + "because: " + routed.why();
  }

  /** The texts, each on a line of its own and indented. */
  static String indented(String indent, List<String> lines) {
    StringBuilder out = new StringBuilder();
    for (String text : lines) {
      text.lines().forEach(line -> out.append(indent).append(line).append('\n'));
    }
    return out.toString();
  }
}
