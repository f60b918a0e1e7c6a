package io.gatewayapi4j.testing;

import io.gatewayapi4j.analysis.ClientRequest;
import java.util.ArrayList;
import java.util.List;

/** One test of a file of expectations: a request, and what is to become of it. Immutable. */
public final class Expectation {
  private final String name;
  private final ClientRequest request;
  private final List<Check> checks;
  private final String file;
  private final int line;

  Expectation(String name, ClientRequest request, List<Check> checks, String file, int line) {
    this.name = name;
    this.request = request;
    this.checks = List.copyOf(checks);
    this.file = file;
    this.line = line;
  }

  /** The name; the request where none is given. */
  public String name() {
    return name;
  }

  /** The request. */
  public ClientRequest request() {
    return request;
  }

  /** The file that it stands in. */
  public String file() {
    return file;
  }

  /** The line that it starts at, from 1. */
  public int line() {
    return line;
  }

  /** Whether it holds. Total: a request that cannot be decided is a failure, too. */
  public ExpectationResult evaluate(Routing routing) {
    RoutedRequest routed;
    try {
      routed = routing.route(request);
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      Mismatch mismatch = new Mismatch("a decision", "on " + request, "not decided: " + reason);
      return new ExpectationResult(this, List.of(mismatch), "", "");
    }
    List<Mismatch> mismatches = new ArrayList<>();
    for (Check check : checks) {
      Mismatch mismatch = check.apply(routed);
      if (mismatch != null) {
        mismatches.add(mismatch);
      }
    }
    String why = mismatches.isEmpty() ? "" : routed.why();
    return new ExpectationResult(this, mismatches, routed.toString(), why);
  }

  @Override
  public String toString() {
    return name;
  }
}
