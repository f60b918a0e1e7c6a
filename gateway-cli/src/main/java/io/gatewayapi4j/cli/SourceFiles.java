package io.gatewayapi4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the manifest files that the arguments of a call name, each once, in a stable order. */
final class SourceFiles {
  /** The argument that stands for standard input. */
  static final String STDIN = "-";

  private SourceFiles() {}

  /**
   * The files that the arguments name: a file itself, a directory's manifests at any depth by name,
   * and {@code -} as it is.
   */
  static List<String> find(List<String> arguments) {
    Set<String> names = new LinkedHashSet<>();
    for (String argument : arguments) {
      if (argument.equals(STDIN)) {
        names.add(STDIN);
        continue;
      }
      Path path = path(argument);
      if (Files.isDirectory(path)) {
        names.addAll(manifestsBelow(path));
      } else {
        names.add(path.normalize().toString());
      }
    }
    return List.copyOf(names);
  }

  /** The bytes of a file that {@link #find} named. */
  static byte[] read(String name, InputStream stdin) {
    try {
      return name.equals(STDIN) ? stdin.readAllBytes() : Files.readAllBytes(path(name));
    } catch (IOException e) {
      throw new UnusableException(name + ": " + reason(e));
    }
  }

  /** What to say of a file that fails while it is read. */
  static UnusableException unreadable(String name, Exception e) {
    return new UnusableException(
        name + ": " + reason(e instanceof UncheckedIOException ? e.getCause() : e));
  }

  /** Opens a file that an option names. */
  static InputStream open(String name) {
    try {
      return Files.newInputStream(path(name));
    } catch (IOException e) {
      throw new UnusableException(name + ": " + reason(e));
    }
  }

  private static Path path(String argument) {
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      throw new UnusableException(argument.replace('\0', '?') + ": not a file name");
    }
    if (!Files.exists(path)) {
      throw new UnusableException(argument + ": no such file or directory");
    }
    return path;
  }

  private static List<String> manifestsBelow(Path directory) {
    List<String> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
      walk.filter(path -> isManifest(path) && Files.isRegularFile(path))
          .sorted()
          .forEach(path -> found.add(path.normalize().toString()));
    } catch (IOException e) {
      throw new UnusableException(directory + ": " + reason(e));
    } catch (UncheckedIOException e) {
      throw new UnusableException(directory + ": " + reason(e.getCause()));
    }
    if (found.isEmpty()) {
      throw new UnusableException(
          directory + ": no *.yaml, *.yml or *.json file in this directory");
    }
    return found;
  }

  private static boolean isManifest(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static String reason(@Nullable Throwable e) {
    if (e instanceof AccessDeniedException) {
      return "may not be read";
    }
    if (e instanceof FileSystemLoopException) {
      return "a symbolic link leads back to a directory above it";
    }
    return e == null ? "cannot be read" : "cannot be read: " + e.getMessage();
  }
}
