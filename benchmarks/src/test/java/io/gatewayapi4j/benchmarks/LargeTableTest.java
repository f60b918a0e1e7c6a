package io.gatewayapi4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeTableTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void decidesWhatTheRouteInTheMiddleSays(boolean yaml) {
    assertThat(LargeTable.decision(yaml, 40))
        .isEqualTo("forward HTTPRoute/bench/r20 rule 0 match 0");
  }
}
