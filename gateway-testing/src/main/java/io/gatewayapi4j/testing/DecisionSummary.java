package io.gatewayapi4j.testing;

import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.WeightedBackend;
import java.util.Locale;

/** What becomes of a request in a line. */
final class DecisionSummary {
  private DecisionSummary() {}

  static String of(RoutedRequest routed) {
    RouteDecision decision = routed.decision();
    String what =
        switch (decision.outcome()) {
          case FORWARD -> "forward to " + backends(decision);
          case REDIRECT -> "redirect " + decision.status() + " to " + routed.location();
          case RESPOND -> "respond " + decision.status();
          case REFUSE -> "refuse the connection";
        };
    return decision.route() == null ? what : what + " by " + decision.place();
  }

  /** Such as {@code shop/cart:8080 90%, shop/cart-v2:8080 10%}. */
  static String backends(RouteDecision decision) {
    if (decision.backends().isEmpty()) {
      return "no backend";
    }
    StringBuilder out = new StringBuilder();
    long total = Share.total(decision);
    for (WeightedBackend backend : decision.backends()) {
      out.append(out.length() == 0 ? "" : ", ").append(backend.backend());
      if (decision.backends().size() > 1) {
        out.append(' ').append(percent(Share.percent(backend.weight(), total)));
      }
      if (!backend.valid()) {
        out.append(" (").append(backend.backend().problem()).append(')');
      }
    }
    return out.toString();
  }

  /** Such as {@code 90%} or {@code 33.3%}. */
  static String percent(double percent) {
    String text = String.format(Locale.ROOT, "%.1f", percent);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "%";
  }
}
