package io.gatewayapi4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.gatewayapi4j.manifest.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

@Manifests("src/test/resources/k8s")
class ExpectationFileTest {
  @TestFactory
  Stream<DynamicTest> every_field_can_hold(Routing routing) throws IOException {
    return ExpectationTests.of(routing, Path.of("src/test/resources/expect.yaml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "status: 404 | expected status 404, but it is 200",
        "outcome: respond | expected outcome respond, but it is forward",
        "grpcStatus: 5 | expected gRPC status 5, but it is 0",
        "listener: https | expected listener https, but it is http",
        "route: shop/carts | expected route shop/carts, but it is HTTPRoute/shop/cart",
        "rule: 0 | expected rule 0, but it is 1",
        "ruleName: old | expected rule name old, but it is cart",
        "match: 1 | expected match 1, but it is 0",
        "backend: 'cart:80' | expected backend cart:80, but it is shop/cart:8080 90%",
        "{backend: cart, weight: 10%} | expected weight of cart 10%, but it is 90%",
        "{backend: cart, weight: 9} | expected weight of cart 9, but it is 90",
        "backends: [cart] | expected backends cart, but it is",
        "backends: {cart: 50%, cart-v2: 50%} | expected weight of cart-v2 50%, but it is 10%",
        "mirror: cart | expected mirror cart, but it is shop/audit:80",
        "redirect: /x | expected redirect to /x, but it is none",
        "redirect: {status: 302} | expected redirect status 302, but it is forward",
        "request: {host: a} | expected request host a, but it is cart.internal",
        "request: {headers: {X-Shop: null}} | expected request header X-Shop none, but it is cart",
        "responseHeaders: {X-Via: null} | expected response header X-Via none, but it is edge",
        "responseHeaders: {remove: [Via]} | expected removal of response header Via",
      })
  void what_does_not_hold_is_a_mismatch(String expect, String message) {
    ExpectationFile file = read("{url: 'http://www.example.com/cart'}", expect);
    assertThat(file.problems()).isEmpty();
    ExpectationResult result = file.evaluate(routing()).get(0);
    assertThat(result.passed()).isFalse();
    assertThat(result.mismatches()).anyMatch(found -> found.toString().startsWith(message));
    assertThat(result.toText())
        .startsWith("GET http://www.example.com/cart\nexpected ")
        .contains("\ndecided: forward to shop/cart:8080 90%, shop/cart-v2:8080 10% by HTTPRoute/")
        .contains("\nbecause: ")
        .contains("HTTPRoute/shop/cart rule 1 (cart) match 1");
  }

  private static Routing routing() {
    try {
      return Routing.load(Path.of("src/test/resources/k8s"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ExpectationFile read(String request, String expect) {
    String value = expect.startsWith("{") ? expect : "{" + expect + "}";
    return ExpectationFile.read(
        "e.yaml", "tests:\n  - request: " + request + "\n    expect: " + value + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1:1: error: the file is empty",
        "tests: [ | 1:9: error: not YAML: while parsing a flow node",
        "[] | 1:1: error: is not an object",
        "test: [] | 1:7: error: test: no such field; here there are tests",
        "tests: {} | 1:8: error: tests: is not a list of tests",
        "tests: [{}] | 1:9: error: tests[0]: has no request",
        "tests: [{request: {url: /}}] | 1:9: error: tests[0]: has no expect",
        "tests: [{request: {}, expect: {status: 1}}] | 1:19: error: tests[0].request: has no url",
        "tests: [{request: {url: 'ftp://a'}, expect: {status: 1}}] | 1:25: error: tests[0].request.url:",
        "tests: [{request: {url: /}, expect: {}}] | 1:37: error: tests[0].expect: expects nothing",
        "tests: [{request: {url: /}, expect: {stats: 1}}] | 1:45: error: tests[0].expect.stats: no such",
        "tests: [{request: {url: /}, expect: {status: x}}] | 1:46: error: tests[0].expect.status: is not",
        "tests: [{request: {url: /}, expect: {weight: 1}}] | 1:46: error: tests[0].expect.weight: stands",
        "tests: [{request: {url: /}, expect: {backend: a, weight: 101%}}] | 1:58: error: tests[0].expect",
        "tests: [{request: {url: /}, expect: {outcome: go}}] | 1:47: error: tests[0].expect.outcome: is",
        "tests: [{request: {url: /, url: /}, expect: {status: 1}}] | 1:28: error: tests[0].request.url: st",
        "tests: [{request: {url: /, port: 0}, expect: {status: 1}}] | 1:34: error: tests[0].request.port",
        "tests: [{request: {url: /, gateway: g}, expect: {status: 1}}] | 1:37: error: tests[0].request.gat",
        "tests: [{request: {url: [a]}, expect: {status: 1}}] | 1:25: error: tests[0].request.url: is not",
      })
  void what_is_wrong_with_a_file_is_said_with_its_place(String text, String problem) {
    ExpectationFile file = ExpectationFile.read("e.yaml", text == null ? "" : text);
    assertThat(file.problems()).isNotEmpty();
    assertThat(file.problems().get(0).toString()).startsWith("e.yaml:" + problem);
    assertThat(file.expectations()).isEmpty();
  }

  @Test
  void all_problems_are_found_at_once() {
    String test = "  - {request: {url: /, x: 1}, expect: {y: 1}}\n";
    assertThat(ExpectationFile.read("e.yaml", "tests:\n" + test + test).problems())
        .extracting(Problem::path)
        .containsExactly(
            "tests[0].request.x", "tests[0].expect.y", "tests[1].request.x", "tests[1].expect.y");
  }

  @Test
  void deep_nesting_and_many_aliases_are_no_danger() {
    String deep = "tests: " + "[".repeat(100_000);
    String bomb = "a: &a [x]\n" + "tests: [" + "*a, ".repeat(10_000) + "*a]";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(ExpectationFile.read("e.yaml", deep).problems()).isNotEmpty();
          assertThat(ExpectationFile.read("e.yaml", bomb).problems()).isNotEmpty();
        });
  }

  @Test
  void a_request_that_cannot_be_decided_fails_and_says_why(Routing routing) {
    ExpectationFile file = read("{url: 'http://a.example/', gateway: a/b}", "status: 200");
    assertThat(file.evaluate(routing).get(0).toText())
        .contains("not decided: no Gateway a/b; there are shop/edge");
  }

  @Test
  void results_as_junit_xml(Routing routing) throws Exception {
    String text =
        "tests:\n"
            + "  - {name: \"a <&\\\"\\u0001\", request: {url: /}, expect: {status: 200}}\n"
            + "  - {name: b, request: {url: /}, expect: {status: 404}}\n";
    ExpectationFile file = ExpectationFile.read("e.yaml", text);
    StringWriter out = new StringWriter();
    JunitXml.write("e.yaml", file.evaluate(routing), out);
    Element suite =
        (Element)
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(out.toString())))
                .getElementsByTagName("testsuite")
                .item(0);
    assertThat(List.of(suite.getAttribute("tests"), suite.getAttribute("failures")))
        .containsExactly("2", "1");
    Element first = (Element) suite.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("a <&\"\ufffd");
    assertThat(first.getAttribute("line")).isEqualTo("2");
    assertThat(first.getTextContent()).contains("expected status 200, but it is 404");
    assertThat(((Element) suite.getElementsByTagName("testcase").item(1)).getTextContent())
        .isEmpty();
  }
}
