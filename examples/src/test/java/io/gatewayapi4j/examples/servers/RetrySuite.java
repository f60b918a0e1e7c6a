package io.gatewayapi4j.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.gatewayapi4j.examples.servers.RawHttp.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How each of the example servers tries a request again where its rule says so. */
abstract class RetrySuite extends ServerFixture {
  RetrySuite(RunningServer.Start start) {
    super(start);
  }

  @Test
  void a_listed_status_is_tried_again_until_there_is_another() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    start(exchange -> fail(exchange, 503, 2, seen));
    try (RawHttp http = new RawHttp(server.port())) {
      Response empty = http.exchange("GET /retried" + HEAD + "\r\n");
      assertThat(empty.status()).isEqualTo(200);
      assertThat(empty.text()).isEqualTo("try 3");
      assertThat(seen).containsExactly("", "", "");

      seen.clear();
      http.send("POST /retried" + HEAD + "Content-Length: 5\r\n\r\nhello");
      assertThat(http.read(true).text()).isEqualTo("try 3");
      assertThat(seen).containsExactly("hello", "hello", "hello");
    }
  }

  @Test
  void after_the_last_attempt_the_last_answer_is_handed_back() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    start(exchange -> fail(exchange, 503, 3, seen));

    Response response = RawHttp.once(server.port(), "GET /retried" + HEAD + "\r\n");

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.text()).isEqualTo("try 3");
    assertThat(seen).hasSize(3);
  }

  @Test
  void a_status_that_is_not_listed_is_handed_back_at_once() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    start(exchange -> fail(exchange, 500, 1, seen));

    Response response = RawHttp.once(server.port(), "GET /retried" + HEAD + "\r\n");

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.text()).isEqualTo("try 1");
    assertThat(seen).hasSize(1);
  }

  @Test
  void a_body_that_is_not_kept_is_sent_once() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    start(exchange -> fail(exchange, 503, 1, seen));
    try (RawHttp http = new RawHttp(server.port())) {
      http.send(
          "POST /retried" + HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
      assertThat(http.read(true).status()).isEqualTo(503);
    }
    assertThat(seen).containsExactly("hello");
  }

  @Test
  void a_connection_that_fails_is_tried_again_whatever_the_method() throws Exception {
    try (ClosingBackend backend = new ClosingBackend()) {
      ports.put("shop/special", backend.port());
      start();
      try (RawHttp http = new RawHttp(server.port())) {
        for (int i = 0; i < 20; i++) {
          http.send("POST /retried" + HEAD + "Content-Length: 5\r\n\r\nhello");
          assertThat(http.read(true).text()).isEqualTo("ok");
        }
      }
      assertThat(backend.unanswered).hasPositiveValue();
    }
  }

  @Test
  void the_limit_of_the_request_ends_all_attempts_and_each_has_its_own() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger tries = new AtomicInteger();
    start(
        exchange -> {
          tries.incrementAndGet();
          await(over);
          exchange.close();
        });
    // A thousand attempts would take longer than the client waits.
    try {
      assertThat(RawHttp.once(server.port(), "GET /retried-in-time" + HEAD + "\r\n").status())
          .isEqualTo(504);
      assertThat(tries).hasValueGreaterThan(1);
    } finally {
      over.countDown();
    }
  }

  @Test
  void an_attempt_that_would_come_too_late_is_not_waited_for() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    start(exchange -> fail(exchange, 503, 1, seen));

    assertThat(RawHttp.once(server.port(), "GET /retried-late" + HEAD + "\r\n").text())
        .isEqualTo("try 1");
  }

  @Test
  void copies_are_sent_once_however_often_the_request_is() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    Queue<String> copies = new ConcurrentLinkedQueue<>();
    CountDownLatch copied = new CountDownLatch(1);
    backend(
        "shop/v2",
        exchange -> {
          fail(exchange, 503, 0, copies);
          copied.countDown();
        });
    start(
        exchange -> {
          if (seen.size() == 2) {
            await(copied);
          }
          fail(exchange, 503, 2, seen);
        });
    try (RawHttp http = new RawHttp(server.port())) {
      http.send("POST /retried-copied" + HEAD + "Content-Length: 5\r\n\r\nhello");
      assertThat(http.read(true).text()).isEqualTo("try 3");
    }
    assertThat(seen).containsExactly("hello", "hello", "hello");
    assertThat(copies).containsExactly("hello");
  }

  /** Answers the first requests with a failure, then with 200. */
  private static void fail(HttpExchange exchange, int status, int failures, Queue<String> bodies)
      throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    int tries = bodies.size();
    answer(exchange, tries > failures ? 200 : status, "try " + tries);
  }
}
