package io.gatewayapi4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The program: parses the call and runs one command. No failure ends in a stack trace. */
@Command(
    name = "gwapi",
    description =
        "Checks, resolves and routes Kubernetes Gateway API manifests, without a cluster.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Gwapi.Version.class)
public final class Gwapi {
  /** Held, as a logger that nobody holds forgets its level. */
  private static final Logger ENGINE_LOG = Logger.getLogger("org.hibernate.validator");

  private Gwapi() {}

  /** Runs the command line of this process, and ends it with the exit status. */
  public static void main(String[] args) {
    ENGINE_LOG.setLevel(Level.WARNING);
    Console console = Console.ofProcess();
    int status = run(console, args);
    console.flush();
    System.exit(status);
  }

  /** Runs one command; returns the exit status. */
  static int run(Console console, String... args) {
    CommandLine line = new CommandLine(new Gwapi());
    line.addSubcommand(new CheckCommand(console))
        .addSubcommand(new StatusCommand(console))
        .addSubcommand(new RouteCommand(console))
        .addSubcommand(new TestCommand(console))
        .addSubcommand(new AccessCommand(console))
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF))
        .setOut(new PrintWriter(console.out(), true, UTF_8))
        .setErr(new PrintWriter(console.err(), true, UTF_8))
        .setParameterExceptionHandler((e, unused) -> refuse(console, e))
        .setExecutionExceptionHandler((e, command, unused) -> fail(console, e));
    try {
      return line.execute(args.length == 0 ? new String[] {"--help"} : args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return fail(console, e);
    }
  }

  private static int refuse(Console console, ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.say(
        console.bad("gwapi: ") + firstLine(e.getMessage()) + " (see " + command + " --help)");
    return ExitStatus.UNUSABLE;
  }

  private static int fail(Console console, Throwable e) {
    String what = e instanceof UnusableException ? firstLine(e.getMessage()) : unexpected(e);
    console.say(console.bad("gwapi: ") + what);
    return ExitStatus.UNUSABLE;
  }

  private static String unexpected(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return "the input needs more memory than there is";
    }
    StackTraceElement[] trace = e.getStackTrace();
    return "this is a mistake in gwapi, please report it: "
        + e.getClass().getSimpleName()
        + (e.getMessage() == null ? "" : ": " + firstLine(e.getMessage()))
        + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "" : text.lines().findFirst().orElse("");
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Gwapi.class.getPackage().getImplementationVersion();
      return new String[] {"gwapi " + (version == null ? "(not packaged)" : version)};
    }
  }
}
