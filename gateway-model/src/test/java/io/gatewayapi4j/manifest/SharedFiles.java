package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The official definitions and examples beside the project, where there are any; {@code
 * -Dgatewayapi4j.shared=DIR} says where.
 */
final class SharedFiles {
  private SharedFiles() {}

  /** A file or directory of that name; the test is skipped where there is none. */
  static Path find(String name) {
    Path file = root().resolve(name);
    assumeTrue(Files.exists(file), "skipped: there is no " + file);
    return file;
  }

  /** All manifests below a directory, in order. */
  static List<Path> manifests(String directory) {
    try (Stream<Path> files = Files.walk(find(directory))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
          .filter(file -> !file.getFileName().toString().matches("(cases|status).*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      return fail("cannot list " + directory, e);
    }
  }

  private static Path root() {
    String configured = System.getProperty("gatewayapi4j.shared");
    if (configured != null) {
      return Path.of(configured);
    }
    Path directory = Path.of("").toAbsolutePath();
    while (directory != null && !Files.isDirectory(directory.resolve("shared/crds"))) {
      directory = directory.getParent();
    }
    return directory == null ? Path.of("shared") : directory.resolve("shared");
  }
}
