package io.gatewayapi4j.cli;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.cli.Table.Cell;
import io.gatewayapi4j.model.HTTPRouteTimeouts;
import io.gatewayapi4j.router.CorsPolicy;
import io.gatewayapi4j.router.FilterChain;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.WeightedBackend;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.ResolvedListener;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A decision for people: the request, and below it what becomes of it and why. */
final class RouteText {
  private static final String PREFLIGHT = ": the answer to a CORS preflight";

  private final Console console;
  private final Table table = new Table();

  RouteText(Console console) {
    this.console = console;
  }

  void print(String title, ClientRequest request, RouteDecision decision) {
    PrintStream out = console.out();
    out.println(console.strong(title));
    addOutcome(request, decision);
    addPlace(decision);
    FilterText filters = new FilterText(table, "  ");
    if (decision.outcome() == Outcome.FORWARD && request.isHttp()) {
      filters.addRequest(request, FilterChain.EMPTY, decision.filters());
    }
    filters.addResponse(decision.responseHeaders(request));
    filters.addMirrors(decision.filters());
    addTimeouts(decision.timeouts());
    table.print(out);
  }

  private void addOutcome(ClientRequest request, RouteDecision decision) {
    switch (decision.outcome()) {
      case FORWARD -> addBackends("forward to", request, decision);
      case REDIRECT -> {
        StringBuilder location = new StringBuilder();
        decision.appendLocation(request, location);
        row("  redirect", true, decision.status() + " to " + location);
      }
      case RESPOND -> {
        row("  respond", decision.status() < 400, decision.status() + why(decision));
        addBackends("backend", request, decision);
      }
      case REFUSE -> {
        row("  refuse", false, "the connection" + why(decision));
        addBackends("backend", request, decision);
      }
    }
  }

  private static String why(RouteDecision decision) {
    if (decision.listener() == null) {
      return decision.status() == 421
          ? ": the host belongs to another listener than the one the connection was made to"
          : ": no listener takes it";
    }
    if (decision.route() == null) {
      return ": no route matches";
    }
    if (decision.status() < 400 && decision.outcome() == Outcome.RESPOND) {
      return PREFLIGHT;
    }
    return decision.backends().isEmpty() ? ": the rule has no backend" : "";
  }

  private void addBackends(String label, ClientRequest request, RouteDecision decision) {
    long total = 0;
    for (WeightedBackend weighted : decision.backends()) {
      total += weighted.weight();
    }
    for (WeightedBackend weighted : decision.backends()) {
      Backend backend = weighted.backend();
      String share = decision.backends().size() == 1 ? "" : percent(weighted.weight(), total) + " ";
      String problem = weighted.valid() ? "" : ", not valid: " + backend.problem();
      row("  " + label, weighted.valid(), share + backend.kind() + " " + backend + problem);
      boolean reached = decision.outcome() == Outcome.FORWARD && weighted.valid();
      if (reached && request.isHttp() && !backend.filters().isEmpty()) {
        addOwnFilters(request, decision, weighted);
      }
    }
  }

  /** What the filters of one backend change beside those of the rule. */
  private void addOwnFilters(
      ClientRequest request, RouteDecision decision, WeightedBackend weighted) {
    FilterChain own = weighted.ownFilters();
    FilterText filters = new FilterText(table, "    ");
    if (weighted.answersPreflight(request)) {
      row("    respond", true, CorsPolicy.PREFLIGHT_STATUS + PREFLIGHT);
      filters.addResponse(weighted.responseHeaders(request));
      return;
    }
    if (own.redirect() != null) {
      StringBuilder location = new StringBuilder();
      decision.appendLocation(request, own, location);
      row("    redirect", true, own.redirect().status() + " to " + location);
      return;
    }
    filters.addRequest(request, decision.filters(), weighted.filters());
    filters.addResponse(own.responseHeaders(request));
    filters.addMirrors(own);
  }

  private static String percent(int weight, long total) {
    double share = total == 0 ? 0 : 100.0 * weight / total;
    String text = String.format(java.util.Locale.ROOT, "%.1f%%", share);
    return text.replace(".0%", "%");
  }

  private void addPlace(RouteDecision decision) {
    if (decision.route() != null) {
      String name = decision.ruleName() == null ? "" : " (" + decision.ruleName() + ")";
      String match = decision.matchIndex() < 0 ? "" : ", match " + decision.matchIndex();
      row("  by", decision.route() + ", rule " + decision.ruleIndex() + name + match);
    }
    ResolvedListener listener = decision.listener();
    if (listener != null) {
      String place = listener.protocol() + " " + listener.port() + " " + listener.hostname();
      row("  at", listener.owner() + " " + listener.name() + " (" + place + ")");
    }
  }

  private void addTimeouts(@org.jspecify.annotations.Nullable HTTPRouteTimeouts timeouts) {
    if (timeouts == null) {
      return;
    }
    List<String> parts = new ArrayList<>();
    if (timeouts.request() != null) {
      parts.add(timeouts.request() + " for the request");
    }
    if (timeouts.backendRequest() != null) {
      parts.add(timeouts.backendRequest() + " for an attempt");
    }
    row("  timeouts", String.join(", ", parts));
  }

  private void row(String label, boolean good, String text) {
    table.row(Cell.of(label), new Cell(text, good ? console.good(text) : console.bad(text)));
  }

  private void row(String label, String text) {
    table.row(Cell.of(label), Cell.of(text));
  }
}
