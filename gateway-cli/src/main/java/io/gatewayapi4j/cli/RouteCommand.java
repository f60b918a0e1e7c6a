package io.gatewayapi4j.cli;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.testing.RoutedRequest;
import io.gatewayapi4j.testing.Routing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides requests: one of the command line, or one for each line of a file. */
@Command(
    name = "route",
    description = "Decides what becomes of a request, or of many.",
    customSynopsis = {
      "gwapi route FILE... METHOD URL [-H 'Name: value']... [--gateway NS/NAME] [OPTIONS]",
      "gwapi route FILE... --requests FILE [OPTIONS]"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RouteCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON,
    JSONL
  }

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Manifests: files, directories, or - for standard input; then METHOD and URL.")
  private List<String> arguments = List.of();

  @Option(
      names = "--requests",
      paramLabel = "FILE",
      description = "Requests, a JSON object a line.")
  private @Nullable String requests;

  @Option(names = "-H", paramLabel = "'Name: value'", description = "A header of the request.")
  private List<String> headers = List.of();

  @Option(names = "--gateway", paramLabel = "NS/NAME", description = "Where there are several.")
  private @Nullable String gateway;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Whose precedence counts where the specification leaves it open.")
  private String profile = Profiles.USUAL;

  @Option(names = "--explain", description = "Says why: what was tried, and where it failed.")
  private boolean explain;

  @Option(names = "--lenient", description = "Unknown fields are warnings.")
  private boolean lenient;

  @Option(names = "-o", paramLabel = "FORMAT", description = "text, json; jsonl with --requests.")
  private @Nullable Format format;

  RouteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return requests == null ? routeOne() : routeAll(requests);
  }

  private int routeOne() {
    requireFormat(Format.TEXT, Format.JSON);
    int files = arguments.size() - 2;
    if (files < 1) {
      throw new UnusableException("route needs FILE... METHOD URL, or FILE... --requests FILE");
    }
    String method = arguments.get(files);
    String url = arguments.get(files + 1);
    ClientRequest request = request(method, url);
    Profile chosen = Profiles.named(profile);
    Usable usable = Usable.of(console, Input.read(console, arguments.subList(0, files), lenient));
    if (usable.leftNothing()) {
      return usable.exitStatus(ExitStatus.OK);
    }
    decideOne(usable.routing().as(chosen), request, method + " " + url);
    return usable.exitStatus(ExitStatus.OK);
  }

  private int routeAll(String file) {
    requireFormat(Format.JSONL);
    if (explain) {
      throw new UnusableException("--explain goes with one request, not with --requests");
    }
    Profile chosen = Profiles.named(profile);
    try (BufferedReader lines = open(file)) {
      Usable usable = Usable.of(console, Input.read(console, arguments, lenient));
      return usable.exitStatus(decideAll(usable.routing().as(chosen), lines));
    } catch (IOException | UncheckedIOException e) {
      throw SourceFiles.unreadable(file, e);
    }
  }

  private void requireFormat(Format... allowed) {
    if (format == null) {
      format = allowed[0];
    }
    if (!List.of(allowed).contains(format)) {
      throw new UnusableException("-o " + format + " does not go with this call");
    }
  }

  private ClientRequest request(String method, String url) {
    try {
      ClientRequest request = ClientRequest.of(method, url).toGateway(gateway);
      for (String header : headers) {
        int colon = header.indexOf(':');
        if (colon <= 0) {
          throw new UnusableException("header \"" + header + "\" is not 'Name: value'");
        }
        String name = header.substring(0, colon).strip();
        request = request.header(name, header.substring(colon + 1).strip());
      }
      return request;
    } catch (IllegalArgumentException e) {
      throw new UnusableException(String.valueOf(e.getMessage()));
    }
  }

  private void decideOne(Routing routing, ClientRequest request, String title) {
    RoutedRequest routed;
    try {
      routed = routing.route(request);
    } catch (IllegalArgumentException e) {
      throw new UnusableException(String.valueOf(e.getMessage()));
    }
    RouteDecision decision = routed.decision();
    String why = explain ? routed.why().stripTrailing() : null;
    if (format == Format.JSON) {
      Json.write(console.out(), json -> new DecisionJson(json).write(null, request, decision, why));
      return;
    }
    new RouteText(console).print(title, request, decision);
    if (why == null) {
      routed.leftOut().forEach(sentence -> console.err().println("note: " + sentence));
    }
    if (why != null) {
      console.out().println();
      why.lines().forEach(console.out()::println);
    }
  }

  /** Writes a decision for each line, in order; lines that cannot be used do not stop it. */
  private int decideAll(Routing routing, BufferedReader lines) {
    int[] unusable = {0};
    Json.write(
        console.out(),
        json -> {
          DecisionJson decisions = new DecisionJson(json);
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !decide(routing, RequestLine.parse(line), decisions)) {
              unusable[0]++;
            }
            if (!lines.ready()) {
              json.flush();
            }
          }
        });
    return unusable[0] == 0 ? ExitStatus.OK : ExitStatus.FINDINGS;
  }

  private static boolean decide(Routing routing, RequestLine line, DecisionJson decisions)
      throws IOException {
    if (line instanceof RequestLine.Unusable unusable) {
      decisions.writeError(line.id(), unusable.reason());
      return false;
    }
    ClientRequest request = ((RequestLine.Asked) line).request();
    RouteDecision decision;
    try {
      decision = routing.route(request).decision();
    } catch (IllegalArgumentException e) {
      decisions.writeError(line.id(), String.valueOf(e.getMessage()));
      return false;
    }
    decisions.write(line.id(), request, decision);
    return true;
  }

  private BufferedReader open(String file) {
    InputStream bytes = file.equals(SourceFiles.STDIN) ? console.in() : SourceFiles.open(file);
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }
}
