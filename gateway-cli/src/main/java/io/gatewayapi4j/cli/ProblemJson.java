package io.gatewayapi4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gatewayapi4j.manifest.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes problems as one JSON object, {@code {"problems":[...]}}. */
final class ProblemJson {
  private ProblemJson() {}

  static void write(List<Problem> problems, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      write(problem, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", lowerCase(problem.level()));
    json.writeStringField("source", lowerCase(problem.source()));
    json.writeStringField("rule", problem.rule());
    writeIfKnown("kind", problem.kind(), json);
    writeIfKnown("name", problem.name(), json);
    json.writeStringField("path", problem.path());
    json.writeStringField("message", problem.message());
    json.writeStringField("file", problem.file());
    json.writeNumberField("line", problem.line());
    json.writeNumberField("column", problem.column());
    json.writeEndObject();
  }

  private static void writeIfKnown(String key, @Nullable String value, JsonGenerator json)
      throws IOException {
    if (value != null) {
      json.writeStringField(key, value);
    }
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
