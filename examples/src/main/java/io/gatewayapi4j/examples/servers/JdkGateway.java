package io.gatewayapi4j.examples.servers;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.gatewayapi4j.examples.servers.GatewayPort.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A gateway on the JDK's own HTTP server: no dependency at all, a thread for each request. */
final class JdkGateway {
  static {
    // Without it the server answers late, for the sake of fuller packets.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** What the router asks of a request. */
  private record View(HttpExchange exchange) implements HttpView {
    @Override
    public String method() {
      return exchange.getRequestMethod();
    }

    @Override
    public String path() {
      return exchange.getRequestURI().toString();
    }

    @Override
    public @Nullable String sni() {
      if (exchange instanceof HttpsExchange secure
          && secure.getSSLSession() instanceof ExtendedSSLSession session) {
        for (SNIServerName name : session.getRequestedServerNames()) {
          return new SNIHostName(name.getEncoded()).getAsciiName();
        }
      }
      return null;
    }

    @Override
    public Set<String> names() {
      return exchange.getRequestHeaders().keySet();
    }

    @Override
    public @Nullable List<String> values(String name) {
      return exchange.getRequestHeaders().get(name);
    }
  }

  private final GatewayPort gateway;
  private final BlockingProxy proxy = new BlockingProxy();

  private JdkGateway(GatewayPort gateway) {
    this.gateway = gateway;
  }

  static RunningServer start(GatewayPort gateway, int listenPort) throws IOException {
    return start(gateway, HttpServer.create(address(listenPort), 0));
  }

  /** As an HTTPS listener: requests for a host of another listener than their handshake get 421. */
  static RunningServer startTls(GatewayPort gateway, int listenPort, SSLContext context)
      throws IOException {
    HttpsServer server = HttpsServer.create(address(listenPort), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return start(gateway, server);
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static RunningServer start(GatewayPort gateway, HttpServer server) {
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", new JdkGateway(gateway)::handle);
    server.start();
    return new RunningServer() {
      @Override
      public int port() {
        return server.getAddress().getPort();
      }

      @Override
      public void close() {
        server.stop(0);
        threads.shutdownNow();
      }
    };
  }

  /** An exception makes the server close the connection: the client sees that the body is cut. */
  private void handle(HttpExchange exchange) throws IOException {
    Step step = gateway.step(new View(exchange));
    if (step instanceof Step.Proxy next) {
      forward(exchange, next);
    } else if (step instanceof Step.Reply reply) {
      reply(exchange, reply.answer().status(), reply.answer().headers());
    }
  }

  private static void reply(HttpExchange exchange, int status, Map<String, String> headers)
      throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void forward(HttpExchange exchange, Step.Proxy step) throws IOException {
    BlockingProxy.Answer answer;
    try {
      boolean chunked = exchange.getRequestHeaders().containsKey("transfer-encoding");
      String length = exchange.getRequestHeaders().getFirst("content-length");
      long bodyLength = chunked ? -1 : length == null ? 0 : Long.parseLong(length);
      answer = proxy.send(step, exchange.getRequestBody(), bodyLength);
    } catch (InterruptedException e) {
      throw new IOException("the server stops", e);
    }
    Headers headers = exchange.getResponseHeaders();
    answer.headers().forEach(headers::put);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    boolean empty = head || answer.status() == 204 || answer.status() == 304;
    long length = answer.length();
    if (!head) {
      headers.remove("content-length");
    }
    // To this server 0 is a body whose length shows at its end, and -1 none.
    exchange.sendResponseHeaders(
        answer.status(), empty || length == 0 ? -1 : length < 0 ? 0 : length);
    if (!empty && length != 0) {
      answer.writeTo(exchange.getResponseBody());
    }
    exchange.close();
  }
}
