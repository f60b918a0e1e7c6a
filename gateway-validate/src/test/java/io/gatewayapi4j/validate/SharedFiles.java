package io.gatewayapi4j.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Material beside the repository that tests may use: the directory {@code ../shared} seen from the
 * root of the repository, or where the property {@code gatewayapi4j.shared} says.
 */
public final class SharedFiles {
  private SharedFiles() {}

  /** A directory of the material; without it the test is skipped. */
  public static Path directory(String name) {
    String given = System.getProperty("gatewayapi4j.shared");
    Path directory =
        (given == null ? beside(Path.of("").toAbsolutePath()) : Path.of(given)).resolve(name);
    Assumptions.assumeTrue(Files.isDirectory(directory), () -> "no " + directory + ": skipped");
    return directory;
  }

  /** The official definitions, or where the property {@code gatewayapi4j.crds} says. */
  public static Path definitions() {
    String given = System.getProperty("gatewayapi4j.crds");
    return given == null ? directory("crds") : Path.of(given);
  }

  private static Path beside(Path start) {
    for (Path at = start; at.getParent() != null; at = at.getParent()) {
      Path shared = at.resolveSibling("shared");
      if (Files.exists(at.resolve(".mvn")) && Files.isDirectory(shared)) {
        return shared;
      }
    }
    return start.resolve("shared");
  }

  /** The YAML files below a directory, sorted. */
  public static List<Path> yaml(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
