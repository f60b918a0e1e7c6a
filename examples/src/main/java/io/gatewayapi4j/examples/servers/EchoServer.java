package io.gatewayapi4j.examples.servers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service to route to: it answers with its name and the request as it saw it, in JSON.
 *
 * <p>{@code ?delay=500ms} makes it wait, {@code ?responseCode=503&succeedAfter=2} gives the first
 * two answers to requests with one header {@code X-Case} that status, and the header {@code
 * X-Echo-Set-Header: name: value, …} gives its answer these headers.
 */
final class EchoServer implements AutoCloseable {
  static {
    // Without it the JDK's server answers late, for the sake of fuller packets.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DELAY = Pattern.compile("[?&]delay=(\\d{1,5})(ms|s)");

  private static final Pattern FAILURE =
      Pattern.compile("[?&]responseCode=([45]\\d\\d)&succeedAfter=(\\d{1,5})");

  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final String name;
  private final Consumer<Map<String, Object>> seen;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private EchoServer(String name, Consumer<Map<String, Object>> seen) throws IOException {
    this.name = name;
    this.seen = seen;
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = HttpServer.create(address, 1000);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Starts one at any free port.
   *
   * @param name as {@code namespace/name}
   * @param seen is given each request before it is answered
   */
  static EchoServer start(String name, Consumer<Map<String, Object>> seen) throws IOException {
    EchoServer echo = new EchoServer(name, seen);
    echo.server.start();
    return echo;
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, Object> request = describe(exchange);
    seen.accept(request);
    delay(exchange.getRequestURI().toString());
    setHeaders(exchange.getRequestHeaders(), exchange.getResponseHeaders());
    int status = status(exchange);
    byte[] body = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(request);
    exchange.getResponseHeaders().set("content-type", "application/json");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("content-length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private Map<String, Object> describe(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (key, values) -> headers.put(key.toLowerCase(Locale.ROOT), String.join(",", values)));
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("backend", name);
    request.put("method", exchange.getRequestMethod());
    request.put("path", exchange.getRequestURI().toString());
    request.put("headers", headers);
    request.put(
        "bodyLength", exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
    return request;
  }

  private int status(HttpExchange exchange) {
    Matcher failure = FAILURE.matcher(exchange.getRequestURI().toString());
    String id = exchange.getRequestHeaders().getFirst("x-case");
    if (id == null || !failure.find()) {
      return 200;
    }
    boolean fails = failures.merge(id, 1, Integer::sum) <= Integer.parseInt(failure.group(2));
    return fails ? Integer.parseInt(failure.group(1)) : 200;
  }

  private static void delay(String path) throws IOException {
    Matcher delay = DELAY.matcher(path);
    if (delay.find()) {
      TimeUnit unit = delay.group(2).equals("s") ? TimeUnit.SECONDS : TimeUnit.MILLISECONDS;
      try {
        unit.sleep(Long.parseLong(delay.group(1)));
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }
  }

  private static void setHeaders(Headers request, Headers response) {
    for (String all : request.getOrDefault("x-echo-set-header", List.of())) {
      for (String header : all.split(",", -1)) {
        int colon = header.indexOf(':');
        if (colon > 0) {
          response.add(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
        }
      }
    }
  }
}
