package io.gatewayapi4j.cli;

import io.gatewayapi4j.snapshot.Access;
import io.gatewayapi4j.snapshot.Controllers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who may attach routes and refer to what across namespaces, and who does. */
@Command(
    name = "access",
    description = "Shows who may attach and refer across namespaces, and who does.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class AccessCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON
  }

  private final Console console;

  @Mixin private ManifestArguments manifests = new ManifestArguments();

  @Option(names = "-o", paramLabel = "FORMAT", description = "text or json.")
  private Format format = Format.TEXT;

  AccessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usable usable = Usable.of(console, manifests.read(console));
    Access access = usable.snapshot(Controllers.all()).access();
    switch (format) {
      case TEXT -> AccessTable.of(access).print(console.out());
      case JSON -> Json.write(console.out(), json -> AccessJson.write(json, access));
    }
    return usable.exitStatus(ExitStatus.OK);
  }
}
