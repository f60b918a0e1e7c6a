package io.gatewayapi4j.testing.coverage;

import io.gatewayapi4j.testing.coverage.CoverageItem.Kind;
import io.gatewayapi4j.testing.coverage.CoverageItem.State;
import java.util.Locale;

/** Coverage as text for a terminal. */
final class CoverageText {
  private final StringBuilder out = new StringBuilder();

  private CoverageText() {}

  static String of(RoutingCoverage coverage) {
    CoverageText text = new CoverageText();
    text.summary(coverage);
    for (CoverageItem item : coverage.headlines(State.UNREACHED)) {
      text.line("no test reaches " + item.name());
      text.line(
          item.witness() == null
              ? "  no request that would is known"
              : "  this request would: " + item.witness());
    }
    for (CoverageItem item : coverage.headlines(State.UNREACHABLE)) {
      text.line("unreachable: " + item.name());
      text.line("  " + item.why());
    }
    return text.out.toString();
  }

  private void summary(RoutingCoverage coverage) {
    CoverageCount all = coverage.count();
    line("coverage of routing: " + all.percentText() + " (" + ratio(all) + ")");
    for (Kind kind : Kind.values()) {
      CoverageCount count = coverage.count(kind);
      if (count.total() + count.unreachable() > 0) {
        String unreachable =
            count.unreachable() == 0 ? "" : ", " + count.unreachable() + " unreachable";
        line(
            "  %-9s %6s  %s%s"
                .formatted(plural(kind), count.percentText(), ratio(count), unreachable));
      }
    }
  }

  static String plural(Kind kind) {
    return switch (kind) {
      case MATCH -> "matches";
      case LISTENER, RULE, FILTER, BACKEND -> kind.name().toLowerCase(Locale.ROOT) + "s";
    };
  }

  static String ratio(CoverageCount count) {
    return count.reached() + " of " + count.total();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
