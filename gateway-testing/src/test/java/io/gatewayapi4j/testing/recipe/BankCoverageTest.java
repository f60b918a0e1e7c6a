package io.gatewayapi4j.testing.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.testing.*;
import io.gatewayapi4j.testing.coverage.RoutingCoverage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@Manifests("../examples/banking-app")
class BankCoverageTest {
  @Test
  void every_rule_is_tested(Routing routing) throws IOException {
    var tests = ExpectationFile.read(Path.of("../examples/banking-app.expect.yaml"));
    var coverage = RoutingCoverage.ofResults(routing, tests.evaluate(routing));
    assertThat(coverage.unreached()).as(coverage.toText()).isEmpty();
  }
}
