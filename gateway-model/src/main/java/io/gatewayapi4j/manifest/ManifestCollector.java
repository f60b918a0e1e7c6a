package io.gatewayapi4j.manifest;

import java.util.ArrayList;
import java.util.List;

/** Gathers what several files hold. */
final class ManifestCollector {
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int files;
  private int skipped;
  private boolean unparsable;

  void add(Manifest manifest) {
    entries.addAll(manifest.entries());
    problems.addAll(manifest.problems());
    files += manifest.files();
    skipped += manifest.skipped();
    unparsable |= manifest.unparsable();
  }

  Manifest toManifest() {
    return new Manifest(entries, problems, files, skipped, unparsable);
  }
}
