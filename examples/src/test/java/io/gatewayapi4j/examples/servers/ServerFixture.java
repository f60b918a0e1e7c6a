package io.gatewayapi4j.examples.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of the example servers, with our own manifests and with backends that a test brings along.
 */
@Timeout(60)
abstract class ServerFixture {
  static final String HEAD = " HTTP/1.1\r\nHost: shop.example\r\n";

  final RunningServer.Start start;
  final Map<String, Integer> ports = new HashMap<>(Map.of("shop/asleep", 0));
  final Map<String, RunningServer> servers = new HashMap<>();
  TestCluster cluster;
  RunningServer server;

  @TempDir private Path directory;
  private final List<HttpServer> backends = new ArrayList<>();

  ServerFixture(RunningServer.Start start) {
    this.start = start;
  }

  @AfterEach
  void stop() {
    servers.values().forEach(RunningServer::close);
    if (server != null) {
      server.close();
    }
    backends.forEach(backend -> backend.stop(0));
    if (cluster != null) {
      cluster.close();
    }
  }

  /** Starts the server with our own manifests, and with a handler as the backend of /special. */
  void start(HttpHandler handler) throws Exception {
    backend("shop/special", handler);
    start();
  }

  /** Has a Service answer by a handler, once the server is started. */
  void backend(String service, HttpHandler handler) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer backend = HttpServer.create(any, 0);
    backend.setExecutor(Executors.newCachedThreadPool());
    backend.createContext("/", handler);
    backend.start();
    backends.add(backend);
    ports.put(service, backend.getAddress().getPort());
  }

  void start() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ports.put("shop/broken", free.getLocalPort());
    }
    server = start(start, 80);
  }

  RunningServer start(RunningServer.Start start, int port) throws Exception {
    cluster = TestCluster.of(directory, Cases.own().manifests(), ports);
    return start.start(new GatewayPort(cluster.live, table -> table.gateway("shop/edge", port)), 0);
  }

  static void answer(HttpExchange exchange, String text) throws IOException {
    answer(exchange, 200, text);
  }

  static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(15, TimeUnit.SECONDS)) {
        throw new IOException("waited for too long");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
