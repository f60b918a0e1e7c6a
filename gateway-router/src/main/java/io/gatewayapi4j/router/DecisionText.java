package io.gatewayapi4j.router;

import java.util.Locale;

/** A decision in one line, for tables and explanations. */
final class DecisionText {
  private DecisionText() {}

  /** Such as {@code forward HTTPRoute/shop/cart rule 0 (checkout) match 1}. */
  static String of(RouteDecision decision) {
    StringBuilder out = new StringBuilder(decision.outcome().name().toLowerCase(Locale.ROOT));
    if (decision.outcome() == Outcome.REDIRECT || decision.outcome() == Outcome.RESPOND) {
      out.append(' ').append(decision.status());
    }
    if (decision.route() != null) {
      out.append(' ').append(place(decision));
    } else if (!decision.backends().isEmpty()) {
      out.append(" to the Service itself");
    }
    return out.toString();
  }

  /** Such as {@code HTTPRoute/shop/cart rule 0 (checkout) match 1}. */
  static String place(RouteDecision decision) {
    StringBuilder out = new StringBuilder().append(decision.route());
    if (decision.ruleIndex() >= 0) {
      out.append(" rule ").append(decision.ruleIndex());
    }
    if (decision.ruleName() != null) {
      out.append(" (").append(decision.ruleName()).append(')');
    }
    if (decision.matchIndex() >= 0) {
      out.append(" match ").append(decision.matchIndex());
    }
    return out.toString();
  }
}
