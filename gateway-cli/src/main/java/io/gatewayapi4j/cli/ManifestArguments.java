package io.gatewayapi4j.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The manifests that a call names, and how they are read: the part that commands have in common.
 */
final class ManifestArguments {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Manifests: files, directories, or - for standard input.")
  private List<String> files = List.of();

  @Option(names = "--lenient", description = "Unknown fields are warnings.")
  private boolean lenient;

  /** As named. */
  List<String> names() {
    return files;
  }

  /**
   * Reads them.
   *
   * @throws UnusableException if one is not there, or none holds anything
   */
  Input read(Console console) {
    return read(console, files);
  }

  /** Reads others in the same way. */
  Input read(Console console, List<String> others) {
    return Input.read(console, others, lenient);
  }
}
