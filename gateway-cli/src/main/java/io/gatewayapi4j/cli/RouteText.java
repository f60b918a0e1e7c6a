package io.gatewayapi4j.cli;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.cli.Table.Cell;
import io.gatewayapi4j.model.HTTPRouteTimeouts;
import io.gatewayapi4j.router.ForwardedRequest;
import io.gatewayapi4j.router.HeaderChanges;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.WeightedBackend;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.ResolvedListener;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A decision for people: the request, and below it what becomes of it and why. */
final class RouteText {
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
    if (decision.outcome() == Outcome.FORWARD && request.isHttp()) {
      addRequestChanges(request, ForwardedRequest.of(request, decision.filters()));
    }
    addResponseChanges(decision.responseHeaders(request));
    for (Filter.RequestMirror mirror : decision.filters().mirrors()) {
      row("mirror", mirror.numerator() + "/" + mirror.denominator() + " to " + mirror.backend());
    }
    addTimeouts(decision.timeouts());
    table.print(out);
  }

  private void addOutcome(ClientRequest request, RouteDecision decision) {
    switch (decision.outcome()) {
      case FORWARD -> addBackends("forward to", decision);
      case REDIRECT -> {
        StringBuilder location = new StringBuilder();
        decision.appendLocation(request, location);
        good("redirect", decision.status() + " to " + location);
      }
      case RESPOND -> {
        row("respond", decision.status() < 400, decision.status() + why(decision));
        addBackends("backend", decision);
      }
      case REFUSE -> {
        row("refuse", false, "the connection" + why(decision));
        addBackends("backend", decision);
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
      return ": the answer to a CORS preflight";
    }
    return decision.backends().isEmpty() ? ": the rule has no backend" : "";
  }

  private void addBackends(String label, RouteDecision decision) {
    long total = 0;
    for (WeightedBackend weighted : decision.backends()) {
      total += weighted.weight();
    }
    for (WeightedBackend weighted : decision.backends()) {
      Backend backend = weighted.backend();
      String share = decision.backends().size() == 1 ? "" : percent(weighted.weight(), total) + " ";
      String problem = weighted.valid() ? "" : ", not valid: " + backend.problem();
      row(label, weighted.valid(), share + backend.kind() + " " + backend + problem);
    }
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
      row("by", decision.route() + ", rule " + decision.ruleIndex() + name + match);
    }
    ResolvedListener listener = decision.listener();
    if (listener != null) {
      String place = listener.protocol() + " " + listener.port() + " " + listener.hostname();
      row("at", listener.owner() + " " + listener.name() + " (" + place + ")");
    }
  }

  private void addRequestChanges(ClientRequest sent, ForwardedRequest seen) {
    if (!seen.host().equals(sent.host())) {
      row("request", "host: " + seen.host());
    }
    if (!seen.path().equals(sent.path())) {
      row("request", "path: " + seen.path());
    }
    Map<String, List<String>> headers = seen.headers().applyTo(sent.headers());
    headers.forEach(
        (name, values) -> {
          if (!values.equals(sent.headers().get(name))) {
            row("request", name + ": " + String.join(", ", values));
          }
        });
    for (String name : sent.headers().keySet()) {
      if (!headers.containsKey(name)) {
        row("request", "without " + name);
      }
    }
  }

  private void addResponseChanges(HeaderChanges headers) {
    for (Map.Entry<String, List<String>> header : headers.set().entrySet()) {
      row("response", "set " + header.getKey() + ": " + String.join(", ", header.getValue()));
    }
    for (Map.Entry<String, List<String>> header : headers.add().entrySet()) {
      row("response", "add " + header.getKey() + ": " + String.join(", ", header.getValue()));
    }
    for (String name : headers.remove()) {
      row("response", "remove " + name);
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
    row("timeouts", String.join(", ", parts));
  }

  private void good(String label, String text) {
    row(label, true, text);
  }

  private void row(String label, boolean good, String text) {
    table.row(Cell.of("  " + label), new Cell(text, good ? console.good(text) : console.bad(text)));
  }

  private void row(String label, String text) {
    table.row(Cell.of("  " + label), Cell.of(text));
  }
}
