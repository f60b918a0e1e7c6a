package io.gatewayapi4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "floor",
        "maps",
        "gatewayapi4j",
        "gatewayapi4j-changed",
        "reference",
        "undertow",
        "armeria",
        "jetty",
        "spring",
        "scg",
        "scg-loop"
      })
  void answersEveryRequestAsTheOracleDoes(String engine) {
    check(engine, "W1:100");
  }

  @ParameterizedTest
  @CsvSource({
    "W2:100, scg",
    "W2:100, scg-loop",
    "W4-header:10, scg",
    "W4-header:10, scg-loop",
  })
  void answersForManyHostsAndForHeaders(String workload, String engine) {
    check(engine, workload);
  }

  private static void check(String name, String workload) {
    Workload all = Workload.named(workload);
    Engine engine = Engine.of(name, all);
    assertThatNoException()
        .isThrownBy(
            () -> {
              Engine.check(engine, all);
              Engine.check(engine, all); // nor is it another one that was asked before
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"gatewayapi4j", "scg", "scg-loop"})
  void isNotTimedWhenItAnswersOtherwise(String engine) {
    Workload asked = Workload.named("W1:100");
    Workload known = Workload.of("", asked.routes().subList(0, 50), asked.requests());
    assertThatIllegalStateException()
        .isThrownBy(() -> Engine.check(Engine.of(engine, known), asked))
        .withMessageContaining("instead of");
  }

  @Test
  void ofTheHarnessAloneAnswersNothing() {
    check("noop", "W1:10");
  }
}
