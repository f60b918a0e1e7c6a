package io.gatewayapi4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gatewayapi4j.manifest.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Writes problems as SARIF 2.1.0, with what a code-scanning service asks for: a rule for each id, a
 * location for each result, and file names relative to the working directory.
 */
final class ProblemSarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String HOME = "https://gateway-api.sigs.k8s.io/reference/spec/";

  /** A service refuses the whole file where there are more. */
  private static final int MOST_RESULTS = 25_000;

  private final JsonGenerator json;

  ProblemSarif(JsonGenerator json) {
    this.json = json;
  }

  void write(List<Problem> found) throws IOException {
    List<Problem> problems = found.size() > MOST_RESULTS ? worst(found) : found;
    List<String> rules = rules(problems);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    writeTool(rules);
    writeInvocation(found.size() - problems.size());
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeArrayFieldStart("results");
    for (Problem problem : problems) {
      writeResult(problem, rules.indexOf(problem.rule()));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** As many as may be, errors before warnings. */
  private static List<Problem> worst(List<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparing(Problem::level))
        .limit(MOST_RESULTS)
        .toList();
  }

  private static List<String> rules(List<Problem> problems) {
    TreeSet<String> ids = new TreeSet<>();
    for (Problem problem : problems) {
      ids.add(problem.rule());
    }
    return new ArrayList<>(ids);
  }

  private void writeTool(List<String> rules) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "gwapi");
    json.writeStringField("informationUri", HOME);
    json.writeArrayFieldStart("rules");
    for (String rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule);
      String words = rule.replace('-', ' ').replace('/', ' ');
      writeMessage("shortDescription", words);
      writeMessage("fullDescription", words + ", of the rules for Gateway API resources");
      writeMessage("help", "See the message of the result, and the specification of the field.");
      json.writeStringField("helpUri", HOME);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeInvocation(int leftOut) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    if (leftOut > 0) {
      json.writeArrayFieldStart("toolExecutionNotifications");
      json.writeStartObject();
      json.writeStringField("level", "warning");
      writeMessage("message", leftOut + " results are left out, the least severe first");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeResult(Problem problem, int ruleIndex) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", problem.rule());
    json.writeNumberField("ruleIndex", ruleIndex);
    json.writeStringField("level", level(problem));
    writeMessage("message", message(problem));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePhysicalLocation(problem);
    writeLogicalLocation(problem);
    json.writeEndObject();
    json.writeEndArray();
    // What stays when lines above it come and go.
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("resourceFieldRule/v1", subject(problem) + " " + problem.rule());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String subject(Problem problem) {
    return problem.kind() + "/" + problem.name() + " " + problem.path();
  }

  private void writePhysicalLocation(Problem problem) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(problem.file()));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    int line = Math.max(1, problem.line());
    int column = Math.max(1, problem.column());
    json.writeNumberField("startLine", line);
    json.writeNumberField("startColumn", column);
    json.writeNumberField("endLine", line);
    json.writeNumberField("endColumn", column + 1);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeLogicalLocation(Problem problem) throws IOException {
    if (problem.kind() == null) {
      return;
    }
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", problem.kind() + "/" + problem.name());
    json.writeStringField("kind", "object");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeMessage(String key, String text) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String message(Problem problem) {
    return problem.path().isEmpty() ? problem.message() : problem.path() + ": " + problem.message();
  }

  private static String level(Problem problem) {
    return switch (problem.level()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** The file as a relative reference where it lies below the working directory. */
  private static String uri(String file) {
    if (file.equals(SourceFiles.STDIN)) {
      return "stdin";
    }
    Path here = Path.of("").toAbsolutePath();
    Path absolute = here.resolve(file).normalize();
    if (!absolute.startsWith(here)) {
      return absolute.toUri().toString();
    }
    String relative = here.relativize(absolute).toString().replace('\\', '/');
    try {
      String encoded = new URI(null, null, "/" + relative, null).toASCIIString().substring(1);
      // A colon in the first segment would be taken for the end of a scheme.
      return encoded.split("/", 2)[0].contains(":") ? "./" + encoded : encoded;
    } catch (URISyntaxException e) {
      return relative;
    }
  }
}
