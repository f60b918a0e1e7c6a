package io.gatewayapi4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources of all modules have in common. */
class SourcesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** A public type at any depth, with what stands before its annotations. */
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(\\*/\\s*)?(?:^[ \\t]*@\\w[\\w.]*(?:\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\"|\\([^()]*\\))*\\))?"
              + "(?:[ \\t]*//.*)?\\s+)*"
              + "^[ \\t]*public (?:static |final |abstract |sealed |non-sealed )*"
              + "(?:class|interface|record|enum|@interface) (\\w+)",
          Pattern.MULTILINE);

  @Test
  void every_public_type_has_a_comment() throws IOException {
    List<String> without = new ArrayList<>();
    for (Path file : javaFiles("main")) {
      Matcher type = PUBLIC_TYPE.matcher(Files.readString(file));
      while (type.find()) {
        if (type.group(1) == null) {
          without.add(ROOT.relativize(file) + ": " + type.group(2));
        }
      }
    }
    assertThat(without).as("public types without a Javadoc comment").isEmpty();
  }

  @Test
  void every_package_says_what_it_is_and_is_null_marked() throws IOException {
    List<String> without = new ArrayList<>();
    for (Path file : javaFiles("main")) {
      if (file.endsWith("module-info.java")) {
        continue;
      }
      Path info = file.resolveSibling("package-info.java");
      if (!Files.exists(info) || !Files.readString(info).matches("(?s)/\\*\\*.*@NullMarked.*")) {
        without.add(ROOT.relativize(file.resolveSibling("")).toString());
      }
    }
    assertThat(without).as("packages without comment or @NullMarked").isEmpty();
  }

  @Test
  void no_file_is_longer_than_500_lines() throws IOException {
    List<String> longer = new ArrayList<>();
    for (String set : List.of("main", "test")) {
      for (Path file : javaFiles(set)) {
        long lines = Files.readString(file).lines().count();
        if (lines > 500) {
          longer.add(ROOT.relativize(file) + ": " + lines);
        }
      }
    }
    assertThat(longer).as("files of more than 500 lines").isEmpty();
  }

  private static List<Path> javaFiles(String sourceSet) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.sorted().toList()) {
        Path sources = module.resolve("src/" + sourceSet + "/java");
        if (Files.isDirectory(sources)) {
          try (Stream<Path> walk = Files.walk(sources)) {
            walk.filter(path -> path.toString().endsWith(".java")).sorted().forEach(files::add);
          }
        }
      }
    }
    assertThat(files).as("sources below " + ROOT).isNotEmpty();
    return files;
  }
}
