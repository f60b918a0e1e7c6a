package io.gatewayapi4j.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatewayapi4j.examples.servers.RawHttp.Response;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.RouteTable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each of the example servers does, over real sockets. */
abstract class ServerSuite extends RetrySuite {
  ServerSuite(RunningServer.Start start) {
    super(start);
  }

  /** Whether a part of a request body goes on as soon as it is there. */
  boolean sendsOnAtOnce() {
    return true;
  }

  /** How to start it over TLS; null for a server that is not shown with it. */
  RunningServer.Start tls() {
    return null;
  }

  @TestFactory
  Stream<DynamicTest> our_own_cases() throws Exception {
    start();
    return Cases.own().cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.get("name").asText(), () -> new CaseRunner(server.port(), each).run()));
  }

  @TestFactory
  Stream<DynamicTest> the_conformance_requests_that_HTTP_can_carry() throws Exception {
    assumeTrue(Cases.conformanceIsThere(), "no conformance vectors beside the checkout");
    return Cases.conformance().stream().flatMap(this::conformance);
  }

  private Stream<DynamicTest> conformance(Cases cases) {
    return cases.cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    cases.name() + "/" + each.get("id").asText() + " " + each.get("name").asText(),
                    () -> conformance(cases, each)));
  }

  private void conformance(Cases cases, JsonNode each) throws Exception {
    String why = cases.skipped(each, tls() != null);
    assumeTrue(why == null, why);
    JsonNode request = each.get("request");
    String place =
        Stream.of("gateway", "service", "sourceNamespace", "port")
            .map(field -> request.path(field).asText())
            .collect(Collectors.joining(" ", cases.name() + " ", ""));
    RunningServer server = servers.get(place);
    if (server == null) {
      TestCluster cluster = TestCluster.shared(cases.name(), cases.manifests());
      boolean secure = request.path("protocol").asText().equals("HTTPS");
      GatewayPort port = new GatewayPort(cluster.live, table -> entrypoint(table, request));
      server = (secure ? tls() : start).start(port, 0);
      servers.put(place, server);
    }
    new CaseRunner(server.port(), each).run();
  }

  private static Entrypoint entrypoint(RouteTable table, JsonNode request) {
    int port = request.get("port").asInt();
    return request.hasNonNull("gateway")
        ? table.gateway(request.get("gateway").asText(), port)
        : table.service(
            request.get("service").asText(), port, request.get("sourceNamespace").asText());
  }

  @Test
  void a_request_for_the_host_of_another_listener_than_its_handshakes_is_misdirected()
      throws Exception {
    assumeTrue(tls() != null, "is not shown with TLS");
    server = start(tls(), 443);
    try (RawHttp http = RawHttp.tls(server.port(), "shop.example")) {
      assertThat(http.exchange("GET /admin" + HEAD + "\r\n").text()).contains("shop/admin");

      Response other = http.exchange("GET /any HTTP/1.1\r\nHost: pay.example\r\n\r\n");
      assertThat(other.status()).isEqualTo(421);
      assertThat(other.body()).isEmpty();

      assertThat(http.exchange("GET /admin" + HEAD + "\r\n").text()).contains("shop/admin");
    }
    try (RawHttp http = RawHttp.tls(server.port(), "pay.example")) {
      assertThat(http.exchange("GET /any HTTP/1.1\r\nHost: pay.example\r\n\r\n").text())
          .contains("shop/v2");
    }
  }

  @Test
  void a_long_chunked_body_arrives_whole() throws Exception {
    start();
    byte[] chunk = new byte[64 * 1024];
    try (RawHttp http = new RawHttp(server.port())) {
      http.send("POST /" + HEAD + "Transfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 64; i++) {
        http.send("10000\r\n");
        http.send(chunk);
        http.send("\r\n");
      }
      http.send("0\r\n\r\n");

      assertThat(http.read(true).text()).contains("\"bodyLength\" : " + 64 * 64 * 1024);
      http.send("GET /admin" + HEAD + "\r\n");
      assertThat(http.read(true).text()).contains("shop/admin");
    }
  }

  @Test
  void a_body_with_a_length_keeps_it() throws Exception {
    start();
    try (RawHttp http = new RawHttp(server.port())) {
      http.send("POST /copied" + HEAD + "Content-Length: 5\r\n\r\nhello");

      assertThat(http.read(true).text())
          .contains("\"bodyLength\" : 5", "\"content-length\" : \"5\"");
    }
  }

  @Test
  void a_request_body_goes_on_before_its_end_is_there() throws Exception {
    assumeTrue(sendsOnAtOnce(), "the JDK's client waits for more of the body");
    CountDownLatch arrived = new CountDownLatch(1);
    start(
        exchange -> {
          int first = exchange.getRequestBody().read();
          arrived.countDown();
          int rest = exchange.getRequestBody().readAllBytes().length;
          answer(exchange, first + " " + rest);
        });
    try (RawHttp http = new RawHttp(server.port())) {
      http.send("POST /special" + HEAD + "Transfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 4; i++) {
        http.send("10000\r\n" + "A".repeat(64 * 1024) + "\r\n");
      }
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
      http.send("3\r\nBCD\r\n0\r\n\r\n");

      assertThat(http.read(true).text()).isEqualTo("65 " + (4 * 64 * 1024 + 2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 2\r\nContent-Length: 2", "Content-Length: x"})
  void a_length_that_is_none_is_refused_before_any_backend_sees_it(String lengths)
      throws Exception {
    start();
    try (RawHttp http = new RawHttp(server.port())) {
      http.send("POST /" + HEAD + lengths + "\r\n\r\nok");

      assertThat(http.read(true).status()).isEqualTo(400);
    }
  }

  @Test
  void an_answer_goes_on_before_its_end_is_there() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    start(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("first".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          await(read);
          exchange.getResponseBody().write("second".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    try (RawHttp http = new RawHttp(server.port())) {
      http.send("GET /special" + HEAD + "\r\n");
      String line = http.line();
      assertThat(line).startsWith("HTTP/1.1 200");
      while (!line.isEmpty()) {
        line = http.line();
      }
      assertThat(http.chunk()).asString().isEqualTo("first");
      read.countDown();
      assertThat(http.chunk()).asString().isEqualTo("second");
      assertThat(http.chunk()).isEmpty();
    }
  }

  @Test
  void who_expects_100_gets_it_before_sending_a_body() throws Exception {
    start();
    try (RawHttp http = new RawHttp(server.port())) {
      http.send("POST /" + HEAD + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
      assertThat(http.read(false).status()).isEqualTo(100);
      http.send("hello");

      Response response = http.read(true);
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.text()).contains("\"bodyLength\" : 5").doesNotContain("expect");
    }
  }

  @Test
  void the_length_that_a_HEAD_tells_is_the_backends() throws Exception {
    start(
        exchange -> {
          exchange.getResponseHeaders().set("content-length", "12345");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    try (RawHttp http = new RawHttp(server.port())) {
      http.send("HEAD /special" + HEAD + "\r\n");
      assertThat(http.read(false).header("content-length")).isEqualTo("12345");
      http.send("HEAD /special" + HEAD + "\r\n");
      assertThat(http.read(false).status()).isEqualTo(200);
    }
  }

  @Test
  void an_answer_without_content_has_none() throws Exception {
    start(
        exchange -> {
          boolean none = exchange.getRequestURI().getQuery() == null;
          exchange.sendResponseHeaders(none ? 204 : 304, -1);
          exchange.close();
        });
    try (RawHttp http = new RawHttp(server.port())) {
      http.send("GET /special" + HEAD + "\r\n");
      assertThat(http.read(true).status()).isEqualTo(204);
      http.send("GET /special?x" + HEAD + "\r\n");
      assertThat(http.read(true).status()).isEqualTo(304);
    }
  }

  @Test
  void an_answer_that_breaks_off_breaks_off_at_the_client() throws Exception {
    start(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("first".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          throw new IOException("the backend breaks");
        });
    assertThatThrownBy(() -> RawHttp.once(server.port(), "GET /special" + HEAD + "\r\n"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void an_answer_that_does_not_end_in_time_is_cut() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    start(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("first".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          await(over);
          exchange.close();
        });
    try {
      assertThatThrownBy(() -> RawHttp.once(server.port(), "GET /slow-special" + HEAD + "\r\n"))
          .isInstanceOf(IOException.class);
    } finally {
      over.countDown();
    }
  }

  @Test
  void connections_to_a_backend_are_used_again() throws Exception {
    Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    start(
        exchange -> {
          connections.add(exchange.getRemoteAddress());
          answer(exchange, "again");
        });
    try (RawHttp http = new RawHttp(server.port())) {
      for (int i = 0; i < 20; i++) {
        http.send("GET /special" + HEAD + "\r\n");
        assertThat(http.read(true).text()).isEqualTo("again");
      }
    }
    // A client may give a connection back a little later than it gives the answer.
    assertThat(connections).hasSizeLessThan(5);
  }

  @Test
  void a_GET_whose_connection_closes_without_an_answer_is_sent_again() throws Exception {
    try (ClosingBackend backend = new ClosingBackend()) {
      ports.put("shop/special", backend.port());
      start();
      try (RawHttp http = new RawHttp(server.port())) {
        for (int i = 0; i < 20; i++) {
          http.send("GET /special" + HEAD + "\r\n");
          assertThat(http.read(true).text()).isEqualTo("ok");
        }
      }
      assertThat(backend.unanswered).hasPositiveValue();
    }
  }

  @Test
  void a_POST_is_never_sent_again() throws Exception {
    try (ClosingBackend backend = new ClosingBackend()) {
      ports.put("shop/special", backend.port());
      start();
      try (RawHttp http = new RawHttp(server.port())) {
        for (int i = 0; i < 20; i++) {
          http.send("POST /special" + HEAD + "Content-Length: 5\r\n\r\nhello");
          assertThat(http.read(true).status()).isIn(200, 502);
        }
      }
      assertThat(backend.unanswered).hasPositiveValue();
      assertThat(backend.methods).hasSize(20);
    }
  }

  @Test
  void a_request_on_its_way_ends_as_it_began_while_the_table_changes() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch changed = new CountDownLatch(1);
    start(
        exchange -> {
          arrived.countDown();
          await(changed);
          answer(exchange, "of the old table");
        });
    try (RawHttp http = new RawHttp(server.port())) {
      http.send("GET /special" + HEAD + "\r\n");
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

      ports.put("shop/special", 0);
      cluster.write(Cases.own().manifests(), ports);
      assertThat(cluster.log.poll(10, TimeUnit.SECONDS)).startsWith("serving");
      assertThat(RawHttp.once(server.port(), "GET /special" + HEAD + "\r\n").status())
          .isEqualTo(503);

      changed.countDown();
      assertThat(http.read(true).text()).isEqualTo("of the old table");
    }
  }

  @Test
  void a_bad_file_changes_nothing_and_is_named() throws Exception {
    start();
    cluster.replace(
        "kind: HTTPRoute\napiVersion: gateway.networking.k8s.io/v1\nspec: {rulez: []}\n");

    assertThat(cluster.log.poll(10, TimeUnit.SECONDS))
        .startsWith("keeping the last table")
        .contains("all.yaml:3", "rulez");
    assertThat(RawHttp.once(server.port(), "GET /admin" + HEAD + "\r\n").text())
        .contains("shop/admin");
  }
}
