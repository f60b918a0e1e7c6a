package io.gatewayapi4j.testing.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes of docs/testing.md are the tests beside this one, which run. */
class RecipesTest {
  private static final Path SOURCES = Path.of("src/test/java/io/gatewayapi4j/testing/recipe");

  @ParameterizedTest
  @ValueSource(strings = {"BankRoutingTest", "BankExpectationsTest", "BankCoverageTest"})
  void a_recipe_is_what_runs(String name) throws IOException {
    List<String> lines = Files.readAllLines(SOURCES.resolve(name + ".java"));
    String own = String.join("\n", lines.subList(2, lines.size()));
    String recipe =
        own.replace("../examples/banking-app.expect.yaml", "k8s-tests.yaml")
            .replace("../examples/banking-app", "k8s/");
    assertThat(Files.readString(Path.of("../docs/testing.md")))
        .contains("```java\n" + recipe + "\n```");
  }

  @ParameterizedTest
  @ValueSource(strings = "BankRoutingTest")
  void fifteen_lines_are_enough_for_a_first_assertion(String name) throws IOException {
    List<String> lines = Files.readAllLines(SOURCES.resolve(name + ".java"));
    assertThat(lines.subList(1, lines.size()).stream().filter(line -> !line.isBlank()))
        .hasSizeLessThanOrEqualTo(15);
  }
}
