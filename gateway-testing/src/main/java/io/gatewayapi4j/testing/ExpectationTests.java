package io.gatewayapi4j.testing;

import io.gatewayapi4j.manifest.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Files of expectations as tests of JUnit 5: what a method with {@code @TestFactory} returns.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> routing_is_as_expected(Routing routing) throws IOException {
 *   return ExpectationTests.of(routing, Path.of("k8s/expect.yaml"));
 * }
 * }</pre>
 */
public final class ExpectationTests {
  private ExpectationTests() {}

  /**
   * A test for each expectation of a file.
   *
   * @throws IOException where the file cannot be read
   * @throws IllegalArgumentException where it is no file of expectations; the message says where
   */
  public static Stream<DynamicTest> of(Routing routing, Path file) throws IOException {
    ExpectationFile read = ExpectationFile.read(file);
    if (!read.problems().isEmpty()) {
      throw new IllegalArgumentException(
          read.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return read.expectations().stream().map(expectation -> test(routing, expectation, file));
  }

  private static DynamicTest test(Routing routing, Expectation expectation, Path file) {
    URI place = URI.create(file.toUri() + "?line=" + expectation.line());
    return DynamicTest.dynamicTest(
        expectation.name(), place, () -> require(expectation.evaluate(routing)));
  }

  private static void require(ExpectationResult result) {
    if (!result.passed()) {
      Mismatch first = result.mismatches().get(0);
      throw new AssertionFailedError(result.toText(), first.expected(), first.actual());
    }
  }
}
