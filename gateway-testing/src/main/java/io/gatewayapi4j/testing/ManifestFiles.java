package io.gatewayapi4j.testing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the manifests that paths name. */
final class ManifestFiles {
  private ManifestFiles() {}

  /** Files as they are, and of directories the manifests at any depth, by name. */
  static List<Path> find(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      int before = files.size();
      try (Stream<Path> walk = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
        walk.filter(ManifestFiles::isManifest).sorted().forEach(files::add);
      }
      if (files.size() == before) {
        throw new NoSuchFileException(path.toString(), null, "no *.yaml, *.yml or *.json in it");
      }
    }
    return files;
  }

  private static boolean isManifest(Path path) {
    String name = String.valueOf(path.getFileName());
    boolean named = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    return named && Files.isRegularFile(path);
  }
}
