package io.gatewayapi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  @TempDir private Path dir;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(dir.resolve("b/c"));
    for (String name : List.of("z.yaml", "a.json", "b/m.yml", "b/c/n.yaml", "b/readme.md")) {
      Files.writeString(dir.resolve(name), "");
    }
  }

  @Test
  void a_directory_stands_for_its_manifests_at_any_depth() {
    assertThat(SourceFiles.find(List.of(dir.toString())))
        .containsExactly(file("a.json"), file("b/c/n.yaml"), file("b/m.yml"), file("z.yaml"));
  }

  @Test
  void a_file_is_taken_whatever_its_name_and_once() {
    assertThat(SourceFiles.find(List.of(file("b/readme.md"), "-", file("b/../b/readme.md"), "-")))
        .containsExactly(file("b/readme.md"), "-");
  }

  @Test
  void links_are_followed_and_a_loop_is_an_error() throws IOException {
    Path loop = dir.resolve("loop");
    Files.createDirectory(loop);
    Files.createSymbolicLink(loop.resolve("again"), loop);

    assertThatThrownBy(() -> SourceFiles.find(List.of(loop.toString())))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("symbolic link");
  }

  @Test
  void what_is_not_there_is_named() {
    assertThatThrownBy(() -> SourceFiles.find(List.of(file("none.yaml"))))
        .isInstanceOf(UnusableException.class)
        .hasMessage(file("none.yaml") + ": no such file or directory");
  }

  @Test
  void a_directory_without_manifests_is_an_error() throws IOException {
    Path empty = Files.createDirectory(dir.resolve("empty"));

    assertThatThrownBy(() -> SourceFiles.find(List.of(empty.toString())))
        .isInstanceOf(UnusableException.class)
        .hasMessageStartingWith(empty + ": no *.yaml");
  }

  private String file(String name) {
    return dir.resolve(name).toString();
  }
}
