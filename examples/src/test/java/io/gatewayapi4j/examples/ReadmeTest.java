package io.gatewayapi4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What README.md shows is so. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path classes;

  @ParameterizedTest
  @ValueSource(strings = {"Example", "Clients"})
  void a_java_example_compiles_and_prints_what_stands_below_it(String name) throws Exception {
    List<String> examples = blocks("java");
    int place = place(name, examples);
    Path source = Files.writeString(classes.resolve(name + ".java"), examples.get(place));

    ByteArrayOutputStream diagnostics = new ByteArrayOutputStream();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int failed =
        compiler.run(
            null,
            null,
            diagnostics,
            "-d",
            classes.toString(),
            "-classpath",
            classPath(),
            source.toString());
    assertThat(failed).as(diagnostics.toString(StandardCharsets.UTF_8)).isZero();

    assertThat(run(name)).isEqualTo(blocks("console").get(place));
  }

  @Test
  void each_java_example_is_tried() throws IOException {
    assertThat(blocks("java")).hasSize(2).hasSameSizeAs(blocks("console"));
  }

  private static int place(String name, List<String> examples) {
    for (int i = 0; i < examples.size(); i++) {
      if (examples.get(i).contains("\nclass " + name + " {")) {
        return i;
      }
    }
    throw new AssertionError("README.md has no example " + name);
  }

  @Test
  void the_files_and_directories_it_links_to_exist() throws IOException {
    Matcher link = Pattern.compile("]\\(([^):#]+)[^)]*\\)").matcher(readme());
    while (link.find()) {
      assertThat(ROOT.resolve(link.group(1))).exists();
    }
  }

  /** Runs a class in a process of its own, at the root of the repository, as a reader would. */
  private String run(String mainClass) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(), "-Dslf4j.internal.verbosity=ERROR", "-cp", classPath(), mainClass)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private String classPath() {
    String separator = System.getProperty("path.separator");
    return classes + separator + System.getProperty("java.class.path");
  }

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(readme());
    while (block.find()) {
      if (block.group(1).equals(language)) {
        blocks.add(block.group(2));
      }
    }
    return blocks;
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }
}
