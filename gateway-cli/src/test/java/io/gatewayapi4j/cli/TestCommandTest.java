package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  private static final String BANK = CommandLineRun.example("banking-app");
  private static final String EXPECT = CommandLineRun.example("banking-app.expect.yaml");

  @TempDir Path directory;
  private String withoutDashboard = "";

  @BeforeEach
  void write_tests_of_which_one_is_missing() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(EXPECT)));
    int first = lines.indexOf("  - name: everything else goes to the dashboard");
    lines.subList(first, first + 3).clear();
    withoutDashboard = write("expect.yaml", String.join("\n", lines));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  @Test
  void tests_that_hold_are_named_and_exit_with_0() {
    CommandLineRun run = CommandLineRun.of("test", BANK, "--expect", EXPECT, "--fail-under", "100");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            """
            ok    users go to the profile service
            ok    everything else goes to the dashboard
            ok    answers tell that Istio served them
            3 tests, all passed

            coverage of routing: 100.0% (9 of 9)
            """);
  }

  @Test
  void a_test_that_fails_says_what_was_expected_what_came_and_why_and_exits_with_1()
      throws IOException {
    String file =
        write(
            "e.yaml",
            """
            tests:
              - name: nobody reaches the admin API
                request: { url: "http://bank.example/usersX" }
                expect: { route: banking-app/profile-route }
            """);
    CommandLineRun run = CommandLineRun.of("test", BANK, "--expect", file);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("FAIL  nobody reaches the admin API (" + file + ":2)\n")
        .contains("expected route banking-app/profile-route, but it is HTTPRoute/banking-app/dash")
        .contains("HTTPRoute/banking-app/profile-route rule 0 match 0 (path below /users)")
        .contains("/usersX is not below /users")
        .endsWith("1 test, 1 failed\n");
  }

  @Test
  void too_little_coverage_exits_with_1_and_names_the_rule_with_a_request_that_reaches_it() {
    CommandLineRun run =
        CommandLineRun.of("test", BANK, "--expect", withoutDashboard, "--fail-under", "90");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            """
            no test reaches HTTPRoute/banking-app/dashboard-route rule 0
              this request would: GET http://any.example/ --gateway banking-app/banking-gateway
            """);
    assertThat(run.err()).isEqualTo("coverage of routing 55.5% is under 90.0%\n");
    assertThat(
            CommandLineRun.of("test", BANK, "--expect", withoutDashboard, "--fail-under", "55")
                .status())
        .isZero();
    assertThat(CommandLineRun.of("test", BANK, "--expect", withoutDashboard, "--coverage").status())
        .isZero();
  }

  @Test
  void the_witness_is_a_call_of_route() {
    CommandLineRun run =
        CommandLineRun.of(
            "route",
            BANK,
            "GET",
            "http://any.example/",
            "--gateway",
            "banking-app/banking-gateway");
    assertThat(run.out()).contains("HTTPRoute/banking-app/dashboard-route, rule 0");
  }

  @Test
  void json_has_results_and_coverage() {
    CommandLineRun run =
        CommandLineRun.of("test", BANK, "--expect", withoutDashboard, "--coverage", "-o", "json");
    assertThat(run.out())
        .startsWith("{\"passed\":2,\"failed\":0,\"tests\":[{\"name\":\"users go to the profile")
        .contains("\"coverage\":{\"percent\":55.55,\"listener\":{\"reached\":1,\"total\":1,")
        .contains(
            "{\"kind\":\"rule\",\"name\":\"HTTPRoute/banking-app/dashboard-route rule 0\","
                + "\"request\":\"GET http://any.example/ --gateway banking-app/banking-gateway\"}");
  }

  @Test
  void junit_is_on_standard_output_and_nothing_else() {
    CommandLineRun run =
        CommandLineRun.of("test", BANK, "--expect", EXPECT, "--coverage", "-o", "junit");
    assertThat(run.out())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>")
        .endsWith("</testsuites>\n");
    assertThat(run.err()).startsWith("coverage of routing: 100.0%");
  }

  @Test
  void html_is_written_to_the_file() throws IOException {
    Path page = directory.resolve("coverage.html");
    CommandLineRun run =
        CommandLineRun.of("test", BANK, "--expect", EXPECT, "--html", page.toString());
    assertThat(run.status()).isZero();
    assertThat(page).content().contains("Coverage of routing", "dashboard-route");
  }

  @Test
  void what_cannot_be_used_exits_with_2_and_says_where() throws IOException {
    String wrong = write("w.yaml", "tests:\n  - { request: { url: / }, expects: { status: 1 } }\n");
    CommandLineRun run = CommandLineRun.of("test", BANK, "--expect", wrong);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith(wrong + ":2:37: error: tests[0].expects: no such field");
    assertThat(CommandLineRun.of("test", BANK).status()).isEqualTo(2);
    assertThat(CommandLineRun.of("test", BANK, "--expect", "none.yaml").status()).isEqualTo(2);
    String[] under = {"test", BANK, "--expect", EXPECT, "--fail-under", "101"};
    assertThat(CommandLineRun.of(under).status()).isEqualTo(2);
    String[] page = {"test", BANK, "--expect", EXPECT, "--html", directory + "/no/page.html"};
    assertThat(CommandLineRun.of(page).status()).isEqualTo(2);
  }

  @Test
  void check_warns_of_rules_that_no_request_reaches() {
    String file = "../gateway-testing/src/test/resources/coverage/hidden.yaml";
    CommandLineRun run = CommandLineRun.of("check", file, "-o", "json");
    assertThat(run.out())
        .contains(
            "\"level\":\"warning\",\"source\":\"lint\",\"rule\":\"unreachable-rule\","
                + "\"kind\":\"HTTPRoute\",\"name\":\"shop/a\",\"path\":\"spec.rules[1]\"");
  }
}
