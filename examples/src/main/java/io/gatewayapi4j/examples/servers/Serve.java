package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.model.EndpointSlice;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Serves the first port of the first Gateway of a directory of manifests with one of the servers.
 * Where the manifests have no EndpointSlices, their Services are echo servers that it starts.
 */
public final class Serve {
  static final Map<String, RunningServer.Start> SERVERS =
      new TreeMap<>(
          Map.of(
              "jdk", JdkGateway::start,
              "netty", NettyGateway::start,
              "servlet", ServletGateway::start,
              "vertx", VertxGateway::start,
              "webflux", WebFluxGateway::start));

  private Serve() {}

  /**
   * Runs until the process is ended.
   *
   * @param arguments the server, the directory, and the port to listen at (0 for any)
   */
  public static void main(String[] arguments) throws Exception {
    RunningServer.Start server = arguments.length == 3 ? SERVERS.get(arguments[0]) : null;
    if (server == null) {
      System.err.println(
          "usage: examples/serve " + String.join("|", SERVERS.keySet()) + " DIRECTORY PORT");
      System.exit(2);
      return;
    }
    Path directory = Path.of(arguments[1]);
    List<Resource> resources = read(directory);
    List<Path> watched = new ArrayList<>(List.of(directory));
    if (resources.stream().noneMatch(EndpointSlice.class::isInstance)) {
      Path endpoints = Files.createTempDirectory("endpoints");
      EchoBackends backends = EchoBackends.start(resources);
      Files.writeString(endpoints.resolve("endpoints.yaml"), backends.endpointSlices());
      watched.add(endpoints);
    }
    LiveTable live = LiveTable.watch(watched, Duration.ofMillis(20), System.out::println);
    Gateway gateway = gateway(resources);
    String name = gateway.namespace() + "/" + gateway.key().name();
    int listenPort = listenPort(gateway);
    GatewayPort port = new GatewayPort(live, table -> table.gateway(name, listenPort));
    RunningServer running = server.start(port, Integer.parseInt(arguments[2]));
    System.out.println("listening at http://127.0.0.1:" + running.port());
    Thread.currentThread().join();
  }

  private static List<Resource> read(Path directory) throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      List<Path> files = walk.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
      return ManifestReader.strict().read(files).resources();
    }
  }

  private static int listenPort(Gateway gateway) {
    Integer port = gateway.spec().listeners().get(0).port();
    return port == null ? 80 : port;
  }

  private static Gateway gateway(List<Resource> resources) {
    return resources.stream()
        .filter(Gateway.class::isInstance)
        .map(Gateway.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no Gateway among the manifests"));
  }
}
