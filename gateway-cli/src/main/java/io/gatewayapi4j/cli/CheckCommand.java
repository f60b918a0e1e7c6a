package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.model.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads manifests and reports all that is wrong with them. */
@Command(
    name = "check",
    description = "Reports what is wrong with manifests, or probably not meant.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON,
    SARIF
  }

  private final Console console;

  @Mixin private ManifestArguments manifests = new ManifestArguments();

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      description = "Whose definitions count: standard (the default) or experimental.")
  private Channel channel = Channel.STANDARD;

  @Option(
      names = "--old",
      paramLabel = "FILE",
      description = "What is there now: also reports what may not be changed.")
  private @Nullable String old;

  @Option(names = "-o", paramLabel = "FORMAT", description = "text, json or sarif.")
  private Format format = Format.TEXT;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Input input = manifests.read(console);
    Input before = old == null ? null : manifests.read(console, List.of(old));
    List<Problem> problems = new Verdict(input, channel, before).problems();
    switch (format) {
      case TEXT -> printText(input, problems);
      case JSON -> Json.write(console.out(), json -> ProblemJson.write(problems, json));
      case SARIF -> Json.write(console.out(), json -> new ProblemSarif(json).write(problems));
    }
    console.say("checked " + counts(input.manifest()) + ": " + counts(problems));
    boolean unparsable = input.manifest().unparsable() || (before != null && complain(before));
    return unparsable ? ExitStatus.UNUSABLE : status(problems);
  }

  /** Says what of the former state could not be read, and so not be compared. */
  private boolean complain(Input before) {
    ProblemText text = new ProblemText(console, before::text);
    for (Problem problem : before.manifest().problems()) {
      if (problem.isError()) {
        console.say(text.headline(problem));
      }
    }
    return before.manifest().unparsable();
  }

  private void printText(Input input, List<Problem> problems) {
    ProblemText text = new ProblemText(console, input::text);
    for (Problem problem : problems) {
      console.out().println(text.describe(problem));
    }
  }

  private static int status(List<Problem> problems) {
    return count(problems, Level.ERROR) == 0 ? ExitStatus.OK : ExitStatus.FINDINGS;
  }

  private static String counts(Manifest manifest) {
    String skipped =
        manifest.skipped() == 0 ? "" : ", " + manifest.skipped() + " of other kinds skipped";
    return count(manifest.files(), "file")
        + ", "
        + count(manifest.entries().size(), "resource")
        + skipped;
  }

  private static String counts(List<Problem> problems) {
    List<String> counts = new ArrayList<>();
    for (Level level : Level.values()) {
      int count = count(problems, level);
      if (count > 0) {
        counts.add(count(count, level.name().toLowerCase(Locale.ROOT)));
      }
    }
    return counts.isEmpty() ? "no problem" : String.join(", ", counts);
  }

  private static int count(List<Problem> problems, Level level) {
    int count = 0;
    for (Problem problem : problems) {
      if (problem.level() == level) {
        count++;
      }
    }
    return count;
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
