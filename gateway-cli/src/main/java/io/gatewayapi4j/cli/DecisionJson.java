package io.gatewayapi4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.manifest.ManifestWriter;
import io.gatewayapi4j.model.HTTPRouteTimeouts;
import io.gatewayapi4j.router.FilterChain;
import io.gatewayapi4j.router.ForwardedRequest;
import io.gatewayapi4j.router.HeaderChanges;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.WeightedBackend;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a decision on a request as one JSON object; what does not apply is left out. */
final class DecisionJson {
  private final JsonGenerator json;

  DecisionJson(JsonGenerator json) {
    this.json = json;
  }

  /** The answer to a request that cannot be decided. */
  void writeError(@Nullable String id, String reason) throws IOException {
    json.writeStartObject();
    json.writeFieldName("id");
    json.writeRawValue(id == null ? "null" : id);
    json.writeStringField("error", reason);
    json.writeEndObject();
  }

  void write(@Nullable String id, ClientRequest request, RouteDecision decision)
      throws IOException {
    write(id, request, decision, null);
  }

  /** As above, with an explanation as the last key where there is one. */
  void write(
      @Nullable String id, ClientRequest request, RouteDecision decision, @Nullable String why)
      throws IOException {
    json.writeStartObject();
    if (id != null) {
      json.writeFieldName("id");
      json.writeRawValue(id);
    }
    writeOutcome(request, decision);
    writePlace(request, decision);
    writeBackends(request, decision);
    if (decision.outcome() == Outcome.FORWARD && request.isHttp()) {
      writeRequest(request, decision.filters());
    }
    writeResponseHeaders(decision.responseHeaders(request));
    if (decision.outcome() == Outcome.REDIRECT) {
      writeRedirect(request, decision, decision.filters());
    }
    if (decision.outcome() == Outcome.FORWARD) {
      writeMirrors(decision.filters().mirrors());
    }
    writeTimeouts(decision.timeouts());
    writeExtras(decision);
    if (why != null) {
      json.writeStringField("explanation", why);
    }
    json.writeEndObject();
  }

  private void writeOutcome(ClientRequest request, RouteDecision decision) throws IOException {
    json.writeStringField("outcome", decision.outcome().name().toLowerCase(Locale.ROOT));
    if (!request.isHttp()) {
      return;
    }
    if (decision.status() != 0) {
      json.writeNumberField("status", decision.status());
    }
    if (request.protocol() == ClientRequest.Protocol.GRPC
        && decision.outcome() == Outcome.RESPOND) {
      json.writeNumberField("grpcStatus", decision.grpcStatus());
    }
  }

  private void writePlace(ClientRequest request, RouteDecision decision) throws IOException {
    if (decision.listener() != null && request.service() == null) {
      json.writeStringField("listener", decision.listener().name());
    }
    if (decision.route() == null) {
      return;
    }
    json.writeStringField("route", decision.route().toString());
    json.writeNumberField("rule", decision.ruleIndex());
    if (decision.ruleName() != null) {
      json.writeStringField("ruleName", decision.ruleName());
    }
    if (decision.matchIndex() >= 0) {
      json.writeNumberField("match", decision.matchIndex());
    }
  }

  private void writeBackends(ClientRequest request, RouteDecision decision) throws IOException {
    if (decision.backends().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("backends");
    for (WeightedBackend weighted : decision.backends()) {
      Backend backend = weighted.backend();
      json.writeStartObject();
      writeTarget(backend);
      json.writeNumberField("weight", weighted.weight());
      json.writeBooleanField("valid", weighted.valid());
      if (Backend.NO_ENDPOINTS.equals(backend.problem()) && request.isHttp()) {
        json.writeNumberField("status", weighted.status());
      }
      if (backend.protocol() != null) {
        json.writeStringField("protocol", backend.protocol());
      }
      if (backend.tls() != null) {
        json.writeObjectFieldStart("tls");
        json.writeStringField("hostname", backend.tls().hostname());
        json.writeEndObject();
      }
      if (!backend.filters().isEmpty() && request.isHttp()) {
        writeOwnFilters(request, decision, weighted);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What the filters of one backend add to those of the rule. */
  private void writeOwnFilters(
      ClientRequest request, RouteDecision decision, WeightedBackend weighted) throws IOException {
    FilterChain own = weighted.ownFilters();
    writeRequest(request, weighted.filters());
    boolean answered = own.cors() != null && weighted.answersPreflight(request);
    writeResponseHeaders(
        answered ? weighted.responseHeaders(request) : own.responseHeaders(request));
    if (!answered) {
      writeRedirect(request, decision, own);
    }
    writeMirrors(own.mirrors());
  }

  private void writeTarget(Backend backend) throws IOException {
    json.writeStringField("kind", backend.kind());
    json.writeStringField("namespace", backend.namespace());
    json.writeStringField("name", backend.name());
    if (backend.port() != null) {
      json.writeNumberField("port", backend.port());
    }
  }

  private void writeRequest(ClientRequest request, FilterChain filters) throws IOException {
    ForwardedRequest seen = ForwardedRequest.of(request, filters);
    json.writeObjectFieldStart("request");
    json.writeStringField("method", seen.method());
    json.writeStringField("host", seen.host());
    json.writeStringField("path", seen.path());
    writeValues("headers", seen.headers().applyTo(request.headers()));
    json.writeEndObject();
  }

  private void writeResponseHeaders(HeaderChanges headers) throws IOException {
    if (headers.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("responseHeaders");
    writeValues("set", headers.set());
    writeValues("add", headers.add());
    json.writeArrayFieldStart("remove");
    for (String name : headers.remove()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeValues(String field, Map<String, List<String>> values) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      json.writeArrayFieldStart(entry.getKey());
      for (String value : entry.getValue()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeRedirect(ClientRequest request, RouteDecision decision, FilterChain filters)
      throws IOException {
    Filter.RequestRedirect redirect = filters.redirect();
    if (redirect == null) {
      return;
    }
    StringBuilder location = new StringBuilder();
    decision.appendLocation(request, filters, location);
    json.writeObjectFieldStart("redirect");
    json.writeNumberField("status", redirect.status());
    json.writeStringField("location", location.toString());
    json.writeEndObject();
  }

  private void writeMirrors(List<Filter.RequestMirror> mirrors) throws IOException {
    if (mirrors.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("mirrors");
    for (Filter.RequestMirror mirror : mirrors) {
      json.writeStartObject();
      writeTarget(mirror.backend());
      json.writeNumberField("numerator", mirror.numerator());
      json.writeNumberField("denominator", mirror.denominator());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeTimeouts(@Nullable HTTPRouteTimeouts timeouts) throws IOException {
    if (timeouts == null) {
      return;
    }
    json.writeObjectFieldStart("timeouts");
    if (timeouts.request() != null) {
      json.writeStringField("request", timeouts.request());
    }
    if (timeouts.backendRequest() != null) {
      json.writeStringField("backendRequest", timeouts.backendRequest());
    }
    json.writeEndObject();
  }

  private void writeExtras(RouteDecision decision) throws IOException {
    writePart("retry", decision.retry());
    writePart("session", decision.sessionPersistence());
    for (Filter.ExternalAuth auth : decision.filters().externalAuths()) {
      writePart("externalAuth", auth.written());
    }
    if (!decision.filters().extensions().isEmpty()) {
      json.writeArrayFieldStart("extensions");
      for (Filter.ExtensionRef extension : decision.filters().extensions()) {
        json.writeStartObject();
        json.writeStringField("group", extension.group());
        json.writeStringField("kind", extension.kind());
        json.writeStringField("name", extension.name());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void writePart(String field, @Nullable Record part) throws IOException {
    if (part != null) {
      json.writeFieldName(field);
      json.writeRawValue(ManifestWriter.jsonOfPart(part));
    }
  }
}
