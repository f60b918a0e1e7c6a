package io.gatewayapi4j.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatewayapi4j.examples.servers.RawHttp.Response;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Sends the request of a case to a server, and compares what comes of it with what is expected. */
final class CaseRunner {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger IDS = new AtomicInteger();
  private static final int DRAWS = 600;

  /** What is compared here, and what says the same in other words. An unknown key is a failure. */
  private static final Set<String> KNOWN =
      Set.of(
          "status",
          "statusOneOf",
          "redirect",
          "backend",
          "noBackend",
          "request",
          "response",
          "weights",
          "mirrors",
          "namespace",
          "backendPrefix");

  private final int port;
  private final JsonNode request;
  private final JsonNode expect;
  private final JsonNode setHeaders;

  /** Whether an answer with an error may be the backend's own. */
  private final boolean backendFails;

  private final String id = "case-" + IDS.incrementAndGet();

  CaseRunner(int port, JsonNode each) {
    this.port = port;
    request = each.get("request");
    expect = each.get("expect");
    setHeaders = each.path("backendResponse").path("headers");
    backendFails = each.has("backendBehavior");
  }

  void run() throws Exception {
    assertThat(KNOWN).containsAll(() -> expect.fieldNames());
    String text = text();
    Response response;
    try (RawHttp http = connect()) {
      response = http.exchange(text);
    }
    assertThat(statuses()).as(response.text()).contains(response.status());
    compareRedirect(response);
    compareRequest(response);
    compareResponse(response);
    compareMirrors();
    if (expect.has("weights")) {
      compareWeights(text);
    }
  }

  private RawHttp connect() throws IOException, GeneralSecurityException {
    String name = request.path("sni").asText("");
    return name.isEmpty() || name.equals("null") ? new RawHttp(port) : RawHttp.tls(port, name);
  }

  private String text() {
    if (request.has("raw")) {
      return request.get("raw").asText();
    }
    StringBuilder text = new StringBuilder();
    text.append(request.path("method").asText("GET")).append(' ');
    text.append(request.path("path").asText("/")).append(" HTTP/1.1\r\n");
    // An address that no hostname matches stands for the address of the gateway.
    String host = request.hasNonNull("host") ? request.get("host").asText() : "192.0.2.10";
    text.append("Host: ").append(host).append("\r\n");
    fields(request.path("headers")).forEach(header -> append(header, text));
    text.append("X-Case: ").append(id).append("\r\n");
    if (setHeaders.size() > 0) {
      List<String> all = new ArrayList<>();
      fields(setHeaders)
          .forEach(header -> all.add(header.getKey() + ":" + header.getValue().asText()));
      text.append("X-Echo-Set-Header: ").append(String.join(",", all)).append("\r\n");
    }
    return text.append("\r\n").toString();
  }

  private static void append(Map.Entry<String, JsonNode> header, StringBuilder text) {
    for (JsonNode value :
        header.getValue().isArray() ? header.getValue() : List.of(header.getValue())) {
      text.append(header.getKey()).append(": ").append(value.asText()).append("\r\n");
    }
  }

  private List<Integer> statuses() {
    JsonNode several = expect.path("statusOneOf");
    return several.isMissingNode()
        ? List.of(expect.path("status").asInt(200))
        : stream(several).map(JsonNode::asInt).toList();
  }

  private void compareRedirect(Response response) {
    JsonNode wanted = expect.path("redirect");
    if (wanted.isMissingNode()) {
      return;
    }
    assertThat(response.status()).isEqualTo(wanted.get("status").asInt());
    URI location = URI.create(response.header("location"));
    if (wanted.hasNonNull("location")) {
      assertThat(location).hasToString(wanted.get("location").asText());
    }
    if (!wanted.path("scheme").asText("").isEmpty()) {
      assertThat(location.getScheme()).isEqualTo(wanted.get("scheme").asText());
    }
    if (!wanted.path("host").asText("").isEmpty()) {
      assertThat(location.getHost()).isEqualTo(wanted.get("host").asText());
    }
    if (!wanted.path("path").asText("").isEmpty()) {
      assertThat(location.getPath()).isEqualTo(wanted.get("path").asText());
    }
    if (!wanted.path("port").asText("").isEmpty()) {
      assertThat(location.getPort()).isEqualTo(wanted.get("port").asInt());
    }
    if (wanted.has("portOneOf")) {
      assertThat(stream(wanted.get("portOneOf")).map(p -> p.isNull() ? -1 : p.asInt()))
          .contains(location.getPort());
    }
  }

  private void compareRequest(Response response) throws IOException {
    JsonNode wanted = expect.path("request");
    boolean echoed = (response.status() == 200 || backendFails) && response.body().length > 0;
    if (expect.path("noBackend").asBoolean() || (response.status() >= 300 && !backendFails)) {
      assertThat(response.text()).doesNotContain("\"backend\"");
    }
    if (expect.hasNonNull("backend")) {
      assertThat(echoed).as("an answer of the backend").isTrue();
      assertThat(JSON.readTree(response.body()).get("backend").asText())
          .isEqualTo(expect.get("backend").asText());
    }
    if (wanted.isMissingNode() || !echoed) {
      return;
    }
    JsonNode seen = JSON.readTree(response.body());
    for (String field : List.of("method", "path")) {
      if (wanted.hasNonNull(field)) {
        assertThat(seen.get(field).asText()).isEqualTo(wanted.get(field).asText());
      }
    }
    if (wanted.hasNonNull("bodyLength")) {
      assertThat(seen.get("bodyLength").asInt()).isEqualTo(wanted.get("bodyLength").asInt());
    }
    JsonNode headers = seen.get("headers");
    if (wanted.hasNonNull("host")) {
      assertThat(headers.get("host").asText().split(":", 2)[0])
          .isEqualTo(wanted.get("host").asText().split(":", 2)[0]);
    }
    fields(wanted.path("headers"))
        .forEach(
            header ->
                assertThat(squash(headers.path(lower(header.getKey())).asText()))
                    .as(header.getKey())
                    .isEqualTo(squash(joined(header.getValue()))));
    stream(wanted.path("absentHeaders"))
        .forEach(name -> assertThat(headers.has(lower(name.asText()))).as(name.asText()).isFalse());
  }

  private void compareResponse(Response response) {
    JsonNode wanted = expect.path("response");
    fields(wanted.path("headers"))
        .forEach(
            header ->
                assertThat(squash(response.header(header.getKey())))
                    .as(header.getKey())
                    .isEqualTo(squash(joined(header.getValue()))));
    fields(wanted.path("headersOneOf"))
        .forEach(
            header ->
                assertThat(stream(header.getValue()).map(value -> squash(value.asText())))
                    .as(header.getKey())
                    .contains(squash(response.header(header.getKey()))));
    stream(wanted.path("absentHeaders"))
        .forEach(name -> assertThat(response.header(name.asText())).as(name.asText()).isNull());
  }

  private void compareMirrors() {
    for (JsonNode mirror : expect.path("mirrors")) {
      assertThat(mirror.path("percent").asInt(100)).as("a share that is certain").isEqualTo(100);
      assertThat(TestCluster.seen(mirror.get("backend").asText(), id))
          .as(mirror.toString())
          .succeedsWithin(Duration.ofSeconds(10));
    }
  }

  private void compareWeights(String text) throws IOException, GeneralSecurityException {
    Map<String, Integer> seen = new HashMap<>();
    try (RawHttp http = connect()) {
      for (int i = 0; i < DRAWS; i++) {
        Response response = http.exchange(text);
        String backend =
            response.status() == 200
                ? JSON.readTree(response.body()).get("backend").asText()
                : "status " + response.status();
        seen.merge(backend, 1, Integer::sum);
      }
    }
    fields(expect.get("weights"))
        .forEach(
            weight -> {
              double share = weight.getValue().asDouble();
              int hits = seen.getOrDefault(weight.getKey(), 0);
              // Five standard deviations: wrong by chance once in a million runs.
              double room = 5 * Math.sqrt(DRAWS * share * (1 - share));
              assertThat((double) hits)
                  .as(weight.getKey())
                  .isBetween(DRAWS * share - room, DRAWS * share + room);
            });
    assertThat(seen.keySet()).allMatch(name -> expect.get("weights").has(name));
  }

  private static String joined(JsonNode value) {
    return value.isArray()
        ? String.join(",", stream(value).map(JsonNode::asText).toList())
        : value.asText();
  }

  private static String squash(String value) {
    return value == null ? "none" : value.strip().replaceAll("\\s*,\\s*", ",");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Iterable<Map.Entry<String, JsonNode>> fields(JsonNode object) {
    return object.properties();
  }
}
