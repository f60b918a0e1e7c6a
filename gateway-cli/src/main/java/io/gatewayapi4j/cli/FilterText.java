package io.gatewayapi4j.cli;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.cli.Table.Cell;
import io.gatewayapi4j.router.FilterChain;
import io.gatewayapi4j.router.ForwardedRequest;
import io.gatewayapi4j.router.HeaderChanges;
import io.gatewayapi4j.snapshot.Filter;
import java.util.List;
import java.util.Map;

/** What filters change, in rows of a table for people. */
final class FilterText {
  private final Table table;
  private final String indent;

  FilterText(Table table, String indent) {
    this.table = table;
    this.indent = indent;
  }

  /** In what the request after some filters differs from the same after others. */
  void addRequest(ClientRequest request, FilterChain before, FilterChain after) {
    ForwardedRequest known = ForwardedRequest.of(request, before);
    ForwardedRequest seen = ForwardedRequest.of(request, after);
    if (!seen.host().equals(known.host())) {
      row("request", "host: " + seen.host());
    }
    if (!seen.path().equals(known.path())) {
      row("request", "path: " + seen.path());
    }
    addHeaders(
        known.headers().applyTo(request.headers()), seen.headers().applyTo(request.headers()));
  }

  private void addHeaders(Map<String, List<String>> known, Map<String, List<String>> seen) {
    seen.forEach(
        (name, values) -> {
          if (!values.equals(known.get(name))) {
            row("request", name + ": " + String.join(", ", values));
          }
        });
    for (String name : known.keySet()) {
      if (!seen.containsKey(name)) {
        row("request", "without " + name);
      }
    }
  }

  void addResponse(HeaderChanges headers) {
    headers.set().forEach((name, values) -> addResponse("set", name, values));
    headers.add().forEach((name, values) -> addResponse("add", name, values));
    headers.remove().forEach(name -> row("response", "remove " + name));
  }

  private void addResponse(String change, String name, List<String> values) {
    row("response", change + " " + name + ": " + String.join(", ", values));
  }

  void addMirrors(FilterChain filters) {
    for (Filter.RequestMirror mirror : filters.mirrors()) {
      row("mirror", mirror.numerator() + "/" + mirror.denominator() + " to " + mirror.backend());
    }
  }

  private void row(String label, String text) {
    table.row(Cell.of(indent + label), Cell.of(text));
  }
}
