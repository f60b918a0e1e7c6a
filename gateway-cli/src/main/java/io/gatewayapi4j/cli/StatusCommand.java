package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.ManifestWriter;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.snapshot.Controllers;
import io.gatewayapi4j.snapshot.Statuses;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the statuses that a conformant controller would write. */
@Command(
    name = "status",
    description = "Computes the statuses that a conformant controller would write.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StatusCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    YAML,
    JSON
  }

  private final Console console;

  @Mixin private ManifestArguments manifests = new ManifestArguments();

  @Option(
      names = "--controller",
      paramLabel = "NAME",
      description = "The controller whose part is taken; every one that is named, where left out.")
  private @Nullable String controller;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "The lastTransitionTime of what changes, such as 2026-01-31T12:00:00Z.")
  private String now = Instant.EPOCH.toString();

  @Option(names = "-o", paramLabel = "FORMAT", description = "text, yaml or json.")
  private Format format = Format.TEXT;

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String time = time();
    Input input = manifests.read(console);
    Usable usable = Usable.of(console, input);
    Controllers controllers =
        controller == null ? Controllers.all() : Controllers.named(controller);
    Statuses statuses = usable.snapshot(controllers).statuses();
    List<Entry> items = new ArrayList<>();
    StatusTable table = new StatusTable(console);
    for (Entry entry : entries(input)) {
      if (!isGatewayApi(entry.kind())) {
        continue;
      }
      Resource resource = entry.resource();
      if (resource == null || !usable.contains(entry)) {
        items.add(entry);
        table.addUnusable(entry);
      } else {
        Resource judged = statuses.apply(resource, time);
        items.add(entry.with(judged));
        table.add(judged);
      }
    }
    switch (format) {
      case TEXT -> print(items, table);
      case YAML -> console.out().print(ManifestWriter.yamlOfEntries(items));
      case JSON -> console.out().println("{\"items\":" + ManifestWriter.jsonOfEntries(items) + "}");
    }
    return usable.exitStatus(ExitStatus.OK);
  }

  /** In the order of the input, but for people from classes down to routes. */
  private List<Entry> entries(Input input) {
    List<Entry> entries = new ArrayList<>(input.manifest().entries());
    if (format == Format.TEXT) {
      entries.sort(Comparator.comparing(Entry::kind).thenComparing(Entry::name));
    }
    return entries;
  }

  private void print(List<Entry> items, StatusTable table) {
    if (!items.isEmpty()) {
      table.print(console.out());
    }
  }

  private static boolean isGatewayApi(Kind kind) {
    return kind.group().equals(Kind.Group.GATEWAY) || kind.group().equals(Kind.Group.GATEWAY_X);
  }

  private String time() {
    try {
      return Instant.parse(now).truncatedTo(ChronoUnit.SECONDS).toString();
    } catch (DateTimeException e) {
      throw new UnusableException("--now " + now + " is not a time such as 2026-01-31T12:00:00Z");
    }
  }
}
