package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Explanations of typical situations, compared with what stands in {@code explain/NAME.txt}. With
 * {@code -Dgolden.write} the files are written instead, in the module's test resources.
 */
class ExplainTest {
  /** A situation, named by a sentence with dashes. */
  record Situation(String name, Explanation explanation) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Situation> situations() {
    return Stream.concat(ExplainSituations.requests(), ExplainSituations.others());
  }

  @ParameterizedTest
  @MethodSource("situations")
  void readsAsItsFileDoes(Situation situation) throws IOException {
    String name = "/explain/" + situation.name() + ".txt";
    String text = situation.explanation().toText();
    Golden.check(name, text);
    assertThat(text).startsWith(situation.explanation().reason());
  }
}
