package io.gatewayapi4j.examples.multicluster;

import io.gatewayapi4j.examples.local.LocalProcess;
import io.gatewayapi4j.examples.local.LocalService;
import io.gatewayapi4j.examples.servers.LocalGateway;
import io.gatewayapi4j.model.EndpointSlice;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pods of two clusters as processes of this machine, each where its EndpointSlice says, and a
 * gateway that finds them by ServiceImport.
 */
public final class TwoClusters {
  private static final String SERVICE = "multicluster.kubernetes.io/service-name";
  private static final String CLUSTER = "multicluster.kubernetes.io/source-cluster";
  private static final int REQUESTS = 100;

  private final PrintStream out;
  private final HttpClient client = HttpClient.newHttpClient();

  private TwoClusters(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the story, and stops all that it started.
   *
   * @param args the directory with the manifests
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    run(Path.of(args[0]), System.out);
  }

  static void run(Path manifests, PrintStream out) throws IOException, InterruptedException {
    new TwoClusters(out).run(manifests);
  }

  private void run(Path manifests) throws IOException, InterruptedException {
    List<String> files =
        Stream.of("gateway.yaml", "routes.yaml", "services.yaml", "endpoints.yaml")
            .map(file -> manifests.resolve(file).toString())
            .toList();
    List<LocalProcess> running = new ArrayList<>();
    try {
      for (EndpointSlice slice : LocalGateway.read(files).all(EndpointSlice.class)) {
        running.add(pod(slice));
      }
      List<String> arguments = new ArrayList<>(files);
      arguments.add(0, "sample/multicluster");
      LocalProcess gateway =
          LocalProcess.start(LocalGateway.class, arguments.toArray(String[]::new));
      running.add(gateway);
      out.println();
      out.println("through one gateway:");
      show(gateway, "/hello", REQUESTS);
      show(gateway, "/", 1);
    } finally {
      running.forEach(LocalProcess::close);
    }
  }

  /** A service's process at the port of the slice. */
  private LocalProcess pod(EndpointSlice slice) throws IOException {
    Map<String, String> labels = slice.metadata().labels();
    String name = labels.get(SERVICE) + " in " + labels.get(CLUSTER);
    out.println("runs: " + name);
    return LocalProcess.start(
        LocalService.class, name, String.valueOf(slice.ports().get(0).port()));
  }

  private void show(LocalProcess gateway, String path, int requests)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url() + path)).build();
    Map<String, Integer> answers = new TreeMap<>();
    for (int i = 0; i < requests; i++) {
      answers.merge(client.send(request, BodyHandlers.ofString()).body(), 1, Integer::sum);
    }
    answers.forEach((by, times) -> out.printf("  GET %-6s %3d times by %s%n", path, times, by));
  }
}
