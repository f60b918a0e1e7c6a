package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should pass in gets one clear line and the exit status of unusable input. */
class HostileInputTest {
  @TempDir private Path dir;

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("nothing at all", "", "no resource in it"),
        Arguments.of("comments only", "# nothing\n---\n# here\n", "no resource in it"),
        Arguments.of("not YAML", "kind: [HTTPRoute\nspec: }", ":2:"),
        Arguments.of("a tab for indentation", "spec:\n\tkind: x\n", ":2:"),
        Arguments.of("aliases that expand to gigabytes", aliasBomb(), "alias"),
        Arguments.of("an anchor inside itself", "a: &a [*a]\n", "alias"),
        Arguments.of("deep nesting", "[".repeat(10_000), "nest"),
        Arguments.of("deep nesting of blocks", "- ".repeat(10_000) + "x", "nest"),
        Arguments.of("a Java tag", "a: !!java.net.URL [http://a.example]\n", "tag"),
        Arguments.of("NUL", "kind: HTTPRoute\nname: \0\n", ":2:"));
  }

  private static String aliasBomb() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [lollollol, lollollol]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1);
      yaml.append("a%d: &a%d [%s, %s, %s, %s]\n".formatted(i, i, before, before, before, before));
    }
    return yaml.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void a_hostile_file_gets_one_line(String what, String content, String message)
      throws IOException {
    Path file = Files.writeString(dir.resolve("hostile.yaml"), content);

    for (String command : new String[] {"check", "status"}) {
      expectOneLine(CommandLineRun.of(command, file.toString()), "hostile.yaml", message);
    }
    expectOneLine(
        CommandLineRun.of("route", file.toString(), "GET", "http://a.example/"),
        "hostile.yaml",
        message);
  }

  @Test
  void bytes_that_are_no_text_get_one_line() throws IOException {
    byte[] bytes = "kind: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(dir.resolve("latin.yaml"), bytes);

    expectOneLine(CommandLineRun.of("check", file.toString()), "latin.yaml", "UTF-8");
  }

  @Test
  void a_missing_file_gets_one_line() {
    String file = dir.resolve("none.yaml").toString();

    expectOneLine(CommandLineRun.of("check", file), file, "no such file");
    expectOneLine(
        CommandLineRun.of("route", file, "GET", "http://a.example/"), file, "no such file");
  }

  @Test
  void a_directory_without_manifests_gets_one_line() {
    expectOneLine(CommandLineRun.of("status", dir.toString()), dir.toString(), "no *.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chek x",
        "check",
        "check -o xml x",
        "check --channel beta x",
        "check --bogus x",
        "route x",
        "route x GET",
        "route x GET http://a:b/",
        "route --requests",
        "route x GET / --profile nobody",
        "status --now yesterday x",
      })
  void a_call_that_cannot_be_used_gets_one_line(String call) {
    String[] arguments = call.isEmpty() ? new String[] {"check", ""} : call.split(" ");

    expectOneLine(CommandLineRun.of(arguments), "gwapi: ", "");
  }

  /** One line in all, though what goes on beside it may be counted on another. */
  private static void expectOneLine(CommandLineRun run, String subject, String message) {
    String said = run.out().isEmpty() ? run.err() : run.out();
    assertThat(said.lines().toList())
        .as("out: %s%nerr: %s", run.out(), run.err())
        .first()
        .asString()
        .contains(subject)
        .contains(message);
    assertThat((run.out() + run.err()).lines().filter(line -> !line.startsWith("checked ")))
        .hasSize(1)
        .noneMatch(line -> line.contains("\tat ") || line.contains("Exception"));
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE);
  }
}
