package io.gatewayapi4j.testing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.testing.ExpectationFile;
import io.gatewayapi4j.testing.ExpectationResult;
import io.gatewayapi4j.testing.Routing;
import io.gatewayapi4j.testing.coverage.CoverageItem.Kind;
import io.gatewayapi4j.testing.coverage.CoverageItem.State;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingCoverageTest {
  private static final Path BANKING_APP = Path.of("../examples/banking-app");
  private static final Path EXPECTATIONS = Path.of("../examples/banking-app.expect.yaml");

  @Test
  void the_tests_that_come_with_the_banking_app_cover_it_whole() throws IOException {
    Routing routing = Routing.load(BANKING_APP);
    List<ExpectationResult> results = ExpectationFile.read(EXPECTATIONS).evaluate(routing);
    assertThat(results).allMatch(ExpectationResult::passed);
    RoutingCoverage coverage = RoutingCoverage.ofResults(routing, results);
    assertThat(coverage.percent()).isEqualTo(100);
    assertThat(coverage.unreached()).isEmpty();
    assertThat(coverage.toText()).startsWith("coverage of routing: 100.0% (9 of 9)\n");
  }

  @Test
  void without_one_of_them_the_missing_rule_is_named_with_a_request_that_reaches_it()
      throws IOException {
    Routing routing = Routing.load(BANKING_APP);
    RoutingCoverage coverage = withoutDashboard(routing);
    CoverageItem rule = coverage.unreached().get(0);
    assertThat(rule.name()).isEqualTo("HTTPRoute/banking-app/dashboard-route rule 0");
    ClientRequest witness = rule.witness();
    assertThat(witness).isNotNull();
    assertThat(routing.route(witness).decision().place())
        .isEqualTo("HTTPRoute/banking-app/dashboard-route rule 0 match 0");
    assertThat(coverage.percent()).isCloseTo(100 * 5 / 9.0, within(0.01));
    assertThat(coverage.count(Kind.RULE)).isEqualTo(new CoverageCount(1, 2, 0));
    assertThat(coverage.toText())
        .contains(
            "no test reaches HTTPRoute/banking-app/dashboard-route rule 0\n  this request would: "
                + witness
                + "\n");
  }

  private static RoutingCoverage withoutDashboard(Routing routing) throws IOException {
    List<ExpectationResult> results =
        new ArrayList<>(ExpectationFile.read(EXPECTATIONS).evaluate(routing));
    results.removeIf(result -> result.expectation().name().contains("dashboard"));
    return RoutingCoverage.ofResults(routing, results);
  }

  @Test
  void what_no_request_reaches_does_not_count() throws IOException {
    Routing routing = Routing.of(read("src/test/resources/coverage/hidden.yaml"));
    RoutingCoverage coverage =
        RoutingCoverage.of(routing, List.of(ClientRequest.of("GET", "http://a.example/x")));
    assertThat(coverage.unreachable())
        .extracting(item -> item.kind() + " " + item.name() + ": " + item.why())
        .containsExactly(
            "BACKEND HTTPRoute/shop/a rule 0 backend shop/b:81: its weight is 0",
            "RULE HTTPRoute/shop/a rule 1: HTTPRoute/shop/a rule 0 match 0 (path a match of /.*)"
                + " takes all its requests",
            "MATCH HTTPRoute/shop/a rule 1 match 0: HTTPRoute/shop/a rule 0 match 0 (path a match"
                + " of /.*) takes all its requests",
            "BACKEND HTTPRoute/shop/a rule 1 backend shop/b:80: no request reaches its rule",
            "RULE HTTPRoute/shop/unattached (all rules): no listener accepted the route");
    assertThat(coverage.percent()).isEqualTo(100);
  }

  private static io.gatewayapi4j.manifest.Manifest read(String file) throws IOException {
    return io.gatewayapi4j.manifest.ManifestReader.strict().read(Path.of(file));
  }

  @Test
  void every_kind_of_part_is_counted() throws IOException {
    Routing routing = Routing.load(Path.of("src/test/resources/k8s"));
    RoutingCoverage none = RoutingCoverage.of(routing, List.of());
    assertThat(none.percent()).isZero();
    assertThat(none.items().stream().filter(item -> item.state() == State.UNREACHED))
        .allMatch(item -> item.witness() != null);
    List<ClientRequest> witnesses =
        none.unreached().stream().map(CoverageItem::witness).distinct().toList();
    RoutingCoverage all = RoutingCoverage.of(routing, witnesses);
    assertThat(all.unreached()).isEmpty();
    assertThat(Stream.of(Kind.values())).allMatch(kind -> all.count(kind).total() > 0);
  }

  @Test
  void a_page_needs_nothing_beside_it_and_escapes_what_it_shows() throws IOException {
    Routing routing = Routing.of(read("src/test/resources/coverage/markup.yaml"));
    String html = RoutingCoverage.of(routing, List.of()).toHtml("<b>\"'&");
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("&lt;b&gt;&quot;&#39;&amp;")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script", "<b>", "<link", "src=", "@import", "url(");
  }

  @Test
  void the_page_shows_the_missing_rule_in_a_browser(@TempDir Path directory) throws Exception {
    Path chromium = Path.of("/usr/bin/chromium");
    assumeThat(chromium).as("Chromium is not installed").isExecutable();
    Routing routing = Routing.load(BANKING_APP);
    Path page = directory.resolve("coverage.html");
    Files.writeString(page, withoutDashboard(routing).toHtml("banking-app"));
    String dom = dump(chromium, page, directory.resolve("profile"));
    assertThat(dom)
        .contains("HTTPRoute/banking-app/dashboard-route rule 0")
        .contains("<tr class=\"unreached\"><td>0</td><td>path below /<br>")
        .contains("<tr class=\"reached\"><td>2</td><td>path below /users</td>");
  }

  private static String dump(Path chromium, Path page, Path profile) throws Exception {
    File out = profile.resolveSibling("dom.html").toFile();
    Process browser =
        new ProcessBuilder(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(out)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = browser.waitFor(2, TimeUnit.MINUTES);
    browser.destroyForcibly();
    assertThat(ended).as("the browser has ended").isTrue();
    return Files.readString(out.toPath(), StandardCharsets.UTF_8);
  }
}
