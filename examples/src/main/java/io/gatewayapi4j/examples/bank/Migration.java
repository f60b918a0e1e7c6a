package io.gatewayapi4j.examples.bank;

import io.gatewayapi4j.examples.bank.Haproxy.Share;
import io.gatewayapi4j.examples.local.LocalProcess;
import io.gatewayapi4j.examples.local.LocalService;
import io.gatewayapi4j.examples.servers.LocalGateway;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The migration: the Ingress is served as before, the Gateway API beside it, and HAProxy moves the
 * traffic from the one to the other.
 */
public final class Migration {
  private static final int REQUESTS = 100;

  private final Path manifests;
  private final PrintStream out;
  private final HttpClient client = HttpClient.newHttpClient();

  private Migration(Path manifests, PrintStream out) {
    this.manifests = manifests;
    this.out = out;
  }

  /**
   * Runs the story, and stops all that it started.
   *
   * @param args the directory of the banking app's manifests
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    run(Path.of(args[0]), System.out);
  }

  static void run(Path manifests, PrintStream out) throws IOException, InterruptedException {
    new Migration(manifests, out).run();
  }

  private void run() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("banking-app");
    directory.toFile().deleteOnExit();
    try (LocalProcess account = service("account");
        LocalProcess dashboard = service("dashboard", account.url());
        LocalProcess profile = service("profile", account.url())) {
      Path endpoints =
          Files.writeString(
              directory.resolve("endpoints.yaml"),
              endpoints("account", account)
                  + endpoints("dashboard", dashboard)
                  + endpoints("profile", profile));
      endpoints.toFile().deleteOnExit();
      out.println("account, dashboard and profile run");
      String services = manifests.resolve("services.yaml").toString();
      try (LocalProcess nginx =
              LocalProcess.start(OldIngress.class, services, endpoints.toString());
          LocalProcess istio =
              LocalProcess.start(
                  LocalGateway.class,
                  "banking-app/banking-gateway",
                  manifests.resolve("gateway.yaml").toString(),
                  manifests.resolve("routes.yaml").toString(),
                  services,
                  endpoints.toString())) {
        ask("the Ingress", nginx);
        ask("the Gateway API", istio);
        move(directory, nginx, istio);
      }
    }
  }

  private static LocalProcess service(String name, String... needs) throws IOException {
    String[] arguments = new String[needs.length + 2];
    arguments[0] = name;
    arguments[1] = "0";
    System.arraycopy(needs, 0, arguments, 2, needs.length);
    return LocalProcess.start(LocalService.class, arguments);
  }

  /** What a cluster would note of a Service's only pod. */
  private static String endpoints(String service, LocalProcess pod) {
    return """
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata:
          name: %1$s-1
          namespace: banking-app
          labels:
            kubernetes.io/service-name: %1$s
        addressType: IPv4
        endpoints:
          - addresses: [127.0.0.1]
        ports:
          - name: http
            port: %2$d
        ---
        """
        .formatted(service, pod.port());
  }

  private void ask(String what, LocalProcess gateway) throws IOException, InterruptedException {
    out.println();
    out.println("served from " + what + ":");
    for (String path : List.of("/users/42", "/")) {
      HttpResponse<String> response = send("GET", gateway.url() + path);
      out.printf(
          "  GET %-9s  by %s, Controller: %s%n", path, response.body(), controller(response));
    }
  }

  private void move(Path directory, LocalProcess nginx, LocalProcess istio)
      throws IOException, InterruptedException {
    int port = Haproxy.freePort();
    out.println();
    out.println("through HAProxy, " + REQUESTS + " times HEAD /users/42:");
    for (int weight : new int[] {90, 50, 0}) {
      Share old = new Share(weight, nginx.port());
      Share young = new Share(100 - weight, istio.port());
      try (Haproxy proxy = Haproxy.start(directory, port, old, young)) {
        Map<String, Integer> answers = count(proxy.url() + "/users/42");
        out.printf(
            "  weights %2d and %3d: %2d by NGINX, %3d by ISTIO%n",
            old.weight(),
            young.weight(),
            answers.getOrDefault("NGINX", 0),
            answers.getOrDefault("ISTIO", 0));
      }
    }
  }

  /** How many answers came from which controller. */
  private Map<String, Integer> count(String url) throws IOException, InterruptedException {
    Map<String, Integer> answers = new HashMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      answers.merge(controller(send("HEAD", url)), 1, Integer::sum);
    }
    return answers;
  }

  private HttpResponse<String> send(String method, String url)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.noBody()).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(method + " " + url + " was answered " + response.statusCode());
    }
    return response;
  }

  private static String controller(HttpResponse<?> response) {
    return String.join(", ", response.headers().allValues("controller"));
  }
}
