package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The output that README.md shows for its first command. */
class ReadmeOutputTest {
  private static final Pattern CALL = Pattern.compile("\\./gwapi (\\w+) examples/banking-app(.*)");
  private static final Pattern PATHS = Pattern.compile("for path in (.*); do");

  @Test
  void the_first_command_prints_what_stands_below_it() throws IOException {
    String script = Files.readString(CommandLineRun.ROOT.resolve("examples/banking-app/show"));
    String bank = CommandLineRun.example("banking-app");
    StringBuilder output = new StringBuilder();
    Matcher call = CALL.matcher(script);
    assertThat(call.find()).isTrue();
    output.append(CommandLineRun.of(call.group(1), bank).out());
    assertThat(call.find()).isTrue();
    assertThat(call.group(1) + call.group(2)).isEqualTo("route GET \"$path\"");
    Matcher paths = PATHS.matcher(script);
    assertThat(paths.find()).isTrue();
    for (String path : paths.group(1).split(" ")) {
      output.append('\n').append(CommandLineRun.of("route", bank, "GET", path).out());
    }

    String readme = Files.readString(CommandLineRun.ROOT.resolve("README.md"));
    assertThat(readme).contains("```text\n" + output + "```");
  }
}
