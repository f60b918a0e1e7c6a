package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Filter;
import java.util.List;

/** A whole table as text: entrypoints, listeners, virtual hosts, entries in precedence order. */
final class TableText {
  private final StringBuilder out = new StringBuilder();

  private TableText() {}

  static String of(RouteTable table) {
    TableText text = new TableText();
    text.line(0, "profile " + table.profile().name() + ", normalisation " + table.normalisation());
    for (EntrypointKey key : table.entrypoints()) {
      text.line(0, key.toString());
      table.entrypoint(key).listeners().forEach(text::listener);
    }
    return text.out.toString();
  }

  private void listener(ListenerTable table) {
    line(1, ExplanationText.listener(table.listener()));
    for (VirtualHost host : table.virtualHosts()) {
      line(2, "virtual host " + host.hostname());
      for (RouteEntry entry : host.entries()) {
        line(3, EntryText.of(entry) + " -> " + action(entry.decision()));
      }
    }
    line(2, "else -> " + action(table.unmatched()));
  }

  /** Such as {@code forward HTTPRoute/shop/cart rule 0 match 0: shop/cart:80 weight 1}. */
  private static String action(RouteDecision decision) {
    StringBuilder text = new StringBuilder(DecisionText.of(decision));
    String separator = ": ";
    for (WeightedBackend backend : decision.backends()) {
      text.append(separator).append(backend.backend()).append(" weight ").append(backend.weight());
      text.append(backend.valid() ? "" : " (" + backend.backend().problem() + ")");
      filters(backend.backend().filters(), text);
      separator = ", ";
    }
    filters(decision.filters().filters(), text);
    timeouts(decision, text);
    return text.toString();
  }

  private static void filters(List<Filter> filters, StringBuilder text) {
    if (!filters.isEmpty()) {
      text.append(" with ").append(filters);
    }
  }

  private static void timeouts(RouteDecision decision, StringBuilder text) {
    if (decision.timeouts() != null) {
      text.append(' ').append(decision.timeouts());
    }
    if (decision.retry() != null) {
      text.append(' ').append(decision.retry());
    }
    if (decision.sessionPersistence() != null) {
      text.append(' ').append(decision.sessionPersistence());
    }
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
