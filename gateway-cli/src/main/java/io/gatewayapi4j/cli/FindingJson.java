package io.gatewayapi4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes findings as one JSON object, {@code {"problems":[...]}}. */
final class FindingJson {
  private FindingJson() {}

  static void write(List<Finding> findings, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("problems");
    for (Finding finding : findings) {
      write(finding, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", lowerCase(finding.level()));
    json.writeStringField("source", lowerCase(finding.source()));
    json.writeStringField("rule", finding.rule());
    writeIfKnown("kind", finding.kind(), json);
    writeIfKnown("name", finding.name(), json);
    json.writeStringField("path", finding.path());
    json.writeStringField("message", finding.message());
    json.writeStringField("file", finding.file());
    json.writeNumberField("line", finding.line());
    json.writeNumberField("column", finding.column());
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
