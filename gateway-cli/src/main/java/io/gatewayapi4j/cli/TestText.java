package io.gatewayapi4j.cli;

import io.gatewayapi4j.testing.ExpectationResult;
import io.gatewayapi4j.testing.coverage.RoutingCoverage;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results of tests for people. */
final class TestText {
  private final Console console;

  TestText(Console console) {
    this.console = console;
  }

  void print(List<ExpectationResult> results, @Nullable RoutingCoverage coverage) {
    PrintStream out = console.out();
    int failed = 0;
    for (ExpectationResult result : results) {
      String name = result.expectation().name();
      if (result.passed()) {
        out.println(console.good("ok    ") + name);
        continue;
      }
      failed++;
      String place = result.expectation().file() + ":" + result.expectation().line();
      out.println(console.bad("FAIL  ") + name + console.faint(" (" + place + ")"));
      result.toText().lines().forEach(line -> out.println("      " + line));
    }
    String count = results.size() + (results.size() == 1 ? " test, " : " tests, ");
    out.println(count + (failed == 0 ? "all passed" : console.bad(failed + " failed")));
    if (coverage != null) {
      out.println();
      out.print(coverage.toText());
    }
  }
}
