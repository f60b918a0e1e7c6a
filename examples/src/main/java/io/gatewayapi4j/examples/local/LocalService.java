package io.gatewayapi4j.examples.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;

/** A service that says its name, and first asks the services that it needs for theirs. */
public final class LocalService {
  private final String name;
  private final List<URI> needs;
  private final HttpClient client = HttpClient.newHttpClient();

  private LocalService(String name, List<URI> needs) {
    this.name = name;
    this.needs = needs;
  }

  /**
   * Serves until its input ends.
   *
   * @param args its name, its port (0 for any that is free), and the URLs of the services it needs
   */
  public static void main(String[] args) throws IOException {
    List<URI> needs = List.of(args).subList(2, args.length).stream().map(URI::create).toList();
    LocalService service = new LocalService(args[0], needs);
    InetAddress host = InetAddress.getLoopbackAddress();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(host, Integer.parseInt(args[1])), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = service.answer().getBytes(StandardCharsets.UTF_8);
          boolean head = exchange.getRequestMethod().equals("HEAD");
          exchange.sendResponseHeaders(200, head ? -1 : body.length);
          if (!head) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    LocalProcess.serve(server.getAddress().getPort());
  }

  private String answer() throws IOException {
    StringBuilder answer = new StringBuilder(name);
    for (URI need : needs) {
      try {
        HttpRequest request = HttpRequest.newBuilder(need).build();
        answer.append(" with ").append(client.send(request, BodyHandlers.ofString()).body());
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    return answer.toString();
  }
}
