package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.testing.ExpectationFile;
import io.gatewayapi4j.testing.ExpectationResult;
import io.gatewayapi4j.testing.JunitXml;
import io.gatewayapi4j.testing.Routing;
import io.gatewayapi4j.testing.coverage.RoutingCoverage;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs tests of routing, and reports what none of them reached. */
@Command(
    name = "test",
    description = "Runs tests of what becomes of requests.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TestCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON,
    JUNIT
  }

  private final Console console;

  @Mixin private ManifestArguments manifests = new ManifestArguments();

  @Option(
      names = "--expect",
      paramLabel = "EXPECT",
      required = true,
      description = "The tests: requests, and what is to become of them.")
  private String expect = "";

  @Option(names = "--coverage", description = "Report the rules that no test reached.")
  private boolean coverage;

  @Option(
      names = "--fail-under",
      paramLabel = "N",
      description = "Fail where less than N percent were reached.")
  private @Nullable Double failUnder;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the coverage as a page of HTML.")
  private @Nullable String html;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Whose precedence counts where the specification leaves it open.")
  private String profile = Profiles.USUAL;

  @Option(names = "-o", paramLabel = "FORMAT", description = "text, json or junit.")
  private Format format = Format.TEXT;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (failUnder != null && !(failUnder >= 0 && failUnder <= 100)) {
      throw new UnusableException("--fail-under is not a number from 0 to 100");
    }
    var chosen = Profiles.named(profile);
    ExpectationFile tests = expectations();
    Usable usable = Usable.of(console, manifests.read(console));
    if (usable.leftNothing()) {
      return usable.exitStatus(ExitStatus.OK);
    }
    Routing routing = usable.routing().as(chosen);
    List<ExpectationResult> results = tests.evaluate(routing);
    boolean covering = coverage || failUnder != null || html != null;
    RoutingCoverage covered = covering ? RoutingCoverage.ofResults(routing, results) : null;
    print(results, covered);
    boolean passed = results.stream().allMatch(ExpectationResult::passed);
    boolean enough = isEnough(covered); // says so where it is not, whether the tests passed or not
    return usable.exitStatus(passed && enough ? ExitStatus.OK : ExitStatus.FINDINGS);
  }

  private ExpectationFile expectations() {
    String text = new String(SourceFiles.read(expect, console.in()), StandardCharsets.UTF_8);
    ExpectationFile tests = ExpectationFile.read(expect, text);
    if (!tests.problems().isEmpty()) {
      tests.problems().stream().map(Problem::toString).forEach(console::say);
      throw new UnusableException(expect + ": not a file of tests, see above");
    }
    return tests;
  }

  private void print(List<ExpectationResult> results, @Nullable RoutingCoverage covered) {
    switch (format) {
      case TEXT -> new TestText(console).print(results, covered);
      case JSON -> Json.write(console.out(), json -> new TestJson(json).write(results, covered));
      case JUNIT -> printJunit(results, covered);
    }
    if (html != null && covered != null) {
      writeHtml(html, covered);
    }
  }

  private void printJunit(List<ExpectationResult> results, @Nullable RoutingCoverage covered) {
    Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
    try {
      JunitXml.write(expect, results, out);
      out.flush();
    } catch (XMLStreamException | IOException e) {
      throw new UnusableException("cannot write: " + e.getMessage());
    }
    if (covered != null) {
      covered.toText().lines().forEach(console::say);
    }
  }

  private void writeHtml(String file, RoutingCoverage covered) {
    try {
      Files.writeString(Path.of(file), covered.toHtml(String.join(" ", manifests.names())));
    } catch (IOException | InvalidPathException e) {
      throw new UnusableException(
          file.replace('\0', '?') + ": cannot be written: " + e.getMessage());
    }
  }

  private boolean isEnough(@Nullable RoutingCoverage covered) {
    if (failUnder == null || covered == null || covered.percent() >= failUnder) {
      return true;
    }
    console.say(
        console.bad("coverage of routing ")
            + covered.count().percentText()
            + " is under "
            + failUnder
            + "%");
    return false;
  }
}
