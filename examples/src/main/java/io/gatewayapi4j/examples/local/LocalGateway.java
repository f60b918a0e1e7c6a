package io.gatewayapi4j.examples.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.RequestPlan;
import io.gatewayapi4j.router.RequestView;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A gateway for the stories: it does what the library plans, with the endpoints of the backend that
 * it picks. Mirrors, timeouts and the Host that a backend sees are left out.
 */
public final class LocalGateway {
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final byte[] NOTHING = {};

  /** The headers that the JDK's client sets itself. */
  private static final Set<String> THE_CLIENTS_OWN = Set.of("host", "content-length", "expect");

  private final Entrypoint entrypoint;
  private final Endpoints endpoints;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Instead of a random number: consecutive ones give each backend exactly its share. */
  private final AtomicLong count = new AtomicLong();

  private LocalGateway(Entrypoint entrypoint, Endpoints endpoints) {
    this.entrypoint = entrypoint;
    this.endpoints = endpoints;
  }

  /**
   * Serves port 80 of a Gateway until the input ends.
   *
   * @param args the Gateway as {@code namespace/name}, and the manifests
   */
  public static void main(String[] args) throws IOException {
    Resources resources = read(List.of(args).subList(1, args.length));
    RouteTable table = RouteTable.compile(Snapshot.resolve(resources));
    serve(table.gateway(args[0], 80), new Endpoints(resources));
  }

  /** The resources of manifests. */
  public static Resources read(List<String> files) throws IOException {
    Manifest manifest = ManifestReader.strict().read(files.stream().map(Path::of).toList());
    if (manifest.hasErrors()) {
      throw new IOException(manifest.problems().toString());
    }
    return Resources.of(manifest.resources());
  }

  /** Serves an entrypoint at a free port until the input ends. */
  public static void serve(Entrypoint entrypoint, Endpoints endpoints) throws IOException {
    LocalGateway gateway = new LocalGateway(entrypoint, endpoints);
    InetAddress host = InetAddress.getLoopbackAddress();
    HttpServer server = HttpServer.create(new InetSocketAddress(host, 0), 0);
    server.createContext("/", gateway::handle);
    LocalProcess.serve(server);
  }

  private void handle(HttpExchange exchange) throws IOException {
    RequestPlan plan = entrypoint.plan(new View(exchange), count::getAndIncrement);
    if (plan instanceof RequestPlan.Forward forward) {
      InetSocketAddress address = endpoints.next(forward.backend().backend());
      if (address == null) {
        answer(exchange, UNAVAILABLE, NOTHING);
      } else {
        forward(exchange, forward, address);
      }
    } else if (plan instanceof RequestPlan.Answer answer) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      answer(exchange, answer.status(), NOTHING);
    }
  }

  private void forward(HttpExchange exchange, RequestPlan.Forward plan, InetSocketAddress address)
      throws IOException {
    String backend = "http://" + address.getHostString() + ":" + address.getPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(backend + plan.request().path()))
            .method(
                plan.request().method(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    plan.request()
        .headers()
        .passOn(exchange.getRequestHeaders())
        .forEach(
            (name, values) -> {
              if (!THE_CLIENTS_OWN.contains(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().putAll(plan.responseHeaders().passOn(response.headers().map()));
      answer(exchange, response.statusCode(), response.body());
    } catch (IOException e) {
      answer(exchange, BAD_GATEWAY, NOTHING);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Answers, without the body where the request is HEAD. */
  static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().remove("content-length");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** A request of the JDK's server as the library sees it. */
  private record View(HttpExchange exchange) implements RequestView {
    @Override
    public String host() {
      String host = exchange.getRequestHeaders().getFirst("host");
      return host == null ? "" : host;
    }

    @Override
    public String method() {
      return exchange.getRequestMethod();
    }

    @Override
    public String path() {
      return exchange.getRequestURI().toString();
    }

    @Override
    public @Nullable String header(String name) {
      List<String> values = exchange.getRequestHeaders().get(name.toLowerCase(Locale.ROOT));
      return values == null ? null : String.join(",", values);
    }
  }
}
