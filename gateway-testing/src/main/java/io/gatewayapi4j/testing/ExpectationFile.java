package io.gatewayapi4j.testing;

import io.gatewayapi4j.manifest.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tests of routing, as a file of YAML or JSON: each a request and what is to become of it. Bad
 * input is never an exception. Immutable.
 *
 * <pre>{@code
 * tests:
 *   - name: users go to the profile service
 *     request: { method: GET, url: "http://bank.example/users/42", headers: { Version: two } }
 *     expect: { route: banking-app/profile-route, backend: "profile:8081", weight: 100% }
 * }</pre>
 *
 * @param expectations the tests that could be read, in order
 * @param problems what is wrong with the file, in order; where there is any, it is not to be run
 */
public record ExpectationFile(List<Expectation> expectations, List<Problem> problems) {
  public ExpectationFile {
    expectations = List.copyOf(expectations);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a text.
   *
   * @param name what problems call it
   */
  public static ExpectationFile read(String name, String text) {
    return new ExpectationReader(name).read(text);
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws IOException where it cannot be opened or read
   */
  public static ExpectationFile read(Path file) throws IOException {
    return read(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /** How each expectation comes out, in order. */
  public List<ExpectationResult> evaluate(Routing routing) {
    List<ExpectationResult> results = new ArrayList<>(expectations.size());
    for (Expectation expectation : expectations) {
      results.add(expectation.evaluate(routing));
    }
    return List.copyOf(results);
  }
}
