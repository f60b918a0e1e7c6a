package io.gatewayapi4j.testing.coverage;

import io.gatewayapi4j.analysis.EntryReach;
import io.gatewayapi4j.analysis.Reach;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.VirtualHost;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.testing.coverage.CoverageItem.Kind;
import io.gatewayapi4j.testing.coverage.CoverageItem.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Coverage as a page of HTML that needs nothing beside it. */
final class CoverageHtml {
  private final StringBuilder out = new StringBuilder();
  private @Nullable VirtualHost host;

  private CoverageHtml() {}

  static String of(RoutingCoverage coverage, String title) {
    CoverageHtml page = new CoverageHtml();
    page.head(title);
    page.summary(coverage);
    page.table(coverage);
    page.items("Not reached by any test", coverage, State.UNREACHED);
    page.items("Unreachable", coverage, State.UNREACHABLE);
    page.out.append("</main>\n</body>\n</html>\n");
    return page.out.toString();
  }

  private void head(String title) {
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    out.append("<title>Coverage of routing: ").append(escape(title)).append("</title>\n");
    out.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
    out.append("<h1>Coverage of routing</h1>\n<p>").append(escape(title)).append("</p>\n");
  }

  private static String style() {
    try (InputStream css = CoverageHtml.class.getResourceAsStream("coverage.css")) {
      byte[] bytes = Objects.requireNonNull(css, "coverage.css is not packaged").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void summary(RoutingCoverage coverage) {
    out.append("<table class=\"summary\">\n");
    summaryRow("all", coverage.count());
    for (Kind kind : Kind.values()) {
      summaryRow(CoverageText.plural(kind), coverage.count(kind));
    }
    out.append("</table>\n");
  }

  private void summaryRow(String name, CoverageCount count) {
    String unreachable = count.unreachable() == 0 ? "" : count.unreachable() + " more unreachable";
    out.append("<tr><th>").append(name).append("</th><td>").append(count.percentText());
    out.append("</td><td><meter min=\"0\" max=\"100\" value=\"");
    out.append(String.format(Locale.ROOT, "%.1f", count.percent())).append("\"></meter></td><td>");
    out.append(CoverageText.ratio(count)).append("</td><td>").append(unreachable);
    out.append("</td></tr>\n");
  }

  private void items(String title, RoutingCoverage coverage, State state) {
    List<CoverageItem> items = coverage.headlines(state);
    if (items.isEmpty()) {
      return;
    }
    out.append("<h2>").append(title).append("</h2>\n<ul>\n");
    for (CoverageItem item : items) {
      out.append("<li class=\"").append(name(state)).append("\">").append(escape(item.name()));
      out.append(state == State.UNREACHED ? witness(item.witness()) : ": " + escape(item.why()));
      out.append("</li>\n");
    }
    out.append("</ul>\n");
  }

  private static String witness(@Nullable Object request) {
    return request == null
        ? "<br>no request that would reach it is known"
        : "<br>this request would: <code>" + escape(request.toString()) + "</code>";
  }

  @SuppressWarnings("ReferenceEquality") // Two listeners may have hosts with the same entries.
  private void table(RoutingCoverage coverage) {
    out.append("<h2>Route table</h2>\n<table class=\"routes\">\n<thead><tr><th>tests</th>");
    out.append(
        "<th>conditions, in order of precedence</th><th>rule</th><th>does</th></tr></thead>");
    out.append("\n<tbody>\n");
    for (CoverageEntry entry : coverage.entries()) {
      if (entry.entry().host() != host) {
        hostRow(entry.entry());
      }
      row(entry);
    }
    out.append("</tbody>\n</table>\n");
  }

  private void hostRow(EntryReach entry) {
    host = entry.host();
    ResolvedListener listener = entry.table().listener();
    String name = listener.name().isEmpty() ? "" : "listener " + listener.name() + ", ";
    String text = entry.entrypoint() + ": " + name + "hosts " + entry.host().hostname();
    out.append("<tr class=\"host\"><th colspan=\"4\">").append(escape(text)).append("</th></tr>\n");
  }

  private void row(CoverageEntry row) {
    EntryReach entry = row.entry();
    RouteDecision decision = entry.entry().decision();
    out.append("<tr class=\"").append(name(row.state())).append("\"><td>").append(row.tests());
    out.append("</td><td>").append(escape(entry.entry().conditions()));
    if (row.tests() == 0) {
      out.append(unreached(entry.reach()));
    }
    out.append("</td><td>").append(escape(decision.place())).append("</td><td>");
    out.append(escape(does(decision))).append("</td></tr>\n");
  }

  private static String unreached(Reach reach) {
    if (reach instanceof Reach.Unreachable unreachable) {
      String shadows =
          unreachable.shadows().stream()
              .map(Reach.Shadow::toString)
              .collect(Collectors.joining("; "));
      return "<br>unreachable: " + escape(shadows) + " takes all its requests";
    }
    return witness(reach instanceof Reach.Reachable reachable ? reachable.witness() : null);
  }

  private static String does(RouteDecision decision) {
    return switch (decision.outcome()) {
      case FORWARD -> backends(decision);
      case REDIRECT -> "redirect " + decision.status();
      case RESPOND -> "respond " + decision.status();
      case REFUSE -> "refuse";
    };
  }

  private static String backends(RouteDecision decision) {
    boolean one = decision.backends().size() == 1;
    return decision.backends().stream()
        .map(weighted -> weighted.backend() + (one ? "" : " × " + weighted.weight()))
        .collect(Collectors.joining(", "));
  }

  private static String name(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
