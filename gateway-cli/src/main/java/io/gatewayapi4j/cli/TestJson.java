package io.gatewayapi4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gatewayapi4j.testing.ExpectationResult;
import io.gatewayapi4j.testing.Mismatch;
import io.gatewayapi4j.testing.coverage.CoverageCount;
import io.gatewayapi4j.testing.coverage.CoverageItem;
import io.gatewayapi4j.testing.coverage.RoutingCoverage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes results of tests, and coverage, as one JSON object. */
final class TestJson {
  private final JsonGenerator json;

  TestJson(JsonGenerator json) {
    this.json = json;
  }

  void write(List<ExpectationResult> results, @Nullable RoutingCoverage coverage)
      throws IOException {
    json.writeStartObject();
    long failed = results.stream().filter(result -> !result.passed()).count();
    json.writeNumberField("passed", results.size() - failed);
    json.writeNumberField("failed", failed);
    json.writeArrayFieldStart("tests");
    for (ExpectationResult result : results) {
      write(result);
    }
    json.writeEndArray();
    if (coverage != null) {
      json.writeFieldName("coverage");
      write(coverage);
    }
    json.writeEndObject();
  }

  private void write(ExpectationResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", result.expectation().name());
    json.writeBooleanField("passed", result.passed());
    json.writeStringField("file", result.expectation().file());
    json.writeNumberField("line", result.expectation().line());
    json.writeStringField("request", result.expectation().request().toString());
    json.writeStringField("decision", result.decision());
    if (!result.passed()) {
      json.writeArrayFieldStart("mismatches");
      for (Mismatch mismatch : result.mismatches()) {
        json.writeStartObject();
        json.writeStringField("what", mismatch.what());
        json.writeStringField("expected", mismatch.expected());
        json.writeStringField("actual", mismatch.actual());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("explanation", result.explanation());
    }
    json.writeEndObject();
  }

  private void write(RoutingCoverage coverage) throws IOException {
    json.writeStartObject();
    json.writeNumberField("percent", Math.floor(100 * coverage.percent()) / 100);
    for (CoverageItem.Kind kind : CoverageItem.Kind.values()) {
      CoverageCount count = coverage.count(kind);
      json.writeObjectFieldStart(kind.name().toLowerCase(Locale.ROOT));
      json.writeNumberField("reached", count.reached());
      json.writeNumberField("total", count.total());
      json.writeNumberField("unreachable", count.unreachable());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("unreached");
    for (CoverageItem item : coverage.unreached()) {
      writeItem(item, "request", item.witness() == null ? null : item.witness().toString());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unreachable");
    for (CoverageItem item : coverage.unreachable()) {
      writeItem(item, "why", item.why());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeItem(CoverageItem item, String field, @Nullable String value)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", item.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("name", item.name());
    if (value != null) {
      json.writeStringField(field, value);
    }
    json.writeEndObject();
  }
}
