package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The manifests that a call names, as read, with the texts for whoever shows their lines. */
final class Input {
  private final Manifest manifest;
  private final List<String> files;
  private final Map<String, SourceText> texts;

  private Input(Manifest manifest, List<String> files, Map<String, SourceText> texts) {
    this.manifest = manifest;
    this.files = files;
    this.texts = texts;
  }

  /**
   * Reads files, directories and standard input.
   *
   * @throws UnusableException if one is not there, or none holds anything
   */
  static Input read(Console console, List<String> arguments, boolean lenient) {
    ManifestReader reader = lenient ? ManifestReader.lenient() : ManifestReader.strict();
    Map<String, SourceText> texts = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int skipped = 0;
    boolean unparsable = false;
    List<String> files = SourceFiles.find(arguments);
    for (String file : files) {
      byte[] bytes = SourceFiles.read(file, console.in());
      Manifest part = reader.read(file, bytes);
      texts.put(file, new SourceText(bytes));
      entries.addAll(part.entries());
      problems.addAll(part.problems());
      skipped += part.skipped();
      unparsable |= part.unparsable();
    }
    if (entries.isEmpty() && problems.isEmpty() && skipped == 0) {
      throw new UnusableException(
          (files.size() == 1 ? files.get(0) : arguments.get(0) + " and the others")
              + ": no resource in it");
    }
    return new Input(
        new Manifest(entries, problems, files.size(), skipped, unparsable), files, texts);
  }

  /** By file in the order they were named, then by place. */
  Comparator<Problem> documentOrder() {
    Map<String, Integer> order = new HashMap<>();
    for (String file : files) {
      order.put(file, order.size());
    }
    return Comparator.<Problem>comparingInt(problem -> order.getOrDefault(problem.file(), 0))
        .thenComparing(Problem::position);
  }

  Manifest manifest() {
    return manifest;
  }

  /** The text of a file by the name that problems call it. */
  SourceText text(String file) {
    SourceText text = texts.get(file);
    return text == null ? new SourceText(new byte[0]) : text;
  }
}
