package io.gatewayapi4j.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One run of the program, from its arguments to its exit status, in this process. */
record CommandLineRun(int status, String out, String err) {
  /** The root of the repository, where its examples are. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static CommandLineRun of(String... arguments) {
    return withInput("", arguments);
  }

  static CommandLineRun withInput(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    int status = Gwapi.run(console, arguments);
    console.flush();
    return new CommandLineRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A file or directory of the examples, as an argument. */
  static String example(String name) {
    Path path = ROOT.resolve("examples").resolve(name);
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("no " + path);
    }
    return Path.of("").toAbsolutePath().relativize(path).toString();
  }
}
