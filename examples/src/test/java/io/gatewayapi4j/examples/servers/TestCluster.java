package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.ManifestWriter;
import io.gatewayapi4j.model.EndpointSlice;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A directory of manifests whose Services are echo servers of this process, and a live table. */
final class TestCluster implements AutoCloseable {
  private static final Map<String, EchoServer> ECHOES = new ConcurrentHashMap<>();
  private static final Map<String, TestCluster> SHARED = new ConcurrentHashMap<>();
  private static final Map<String, CompletableFuture<Void>> SEEN = new ConcurrentHashMap<>();

  final LinkedBlockingQueue<String> log = new LinkedBlockingQueue<>();
  final LiveTable live;
  private final Path directory;

  private TestCluster(Path directory, String manifests, Map<String, Integer> ports)
      throws IOException {
    this.directory = directory;
    write(manifests, ports);
    live = LiveTable.watch(List.of(directory), Duration.ofMillis(5), log::add);
    String first = log.poll();
    if (first == null || !first.startsWith("serving")) {
      throw new IllegalStateException("not served: " + first);
    }
  }

  static TestCluster of(Path directory, String manifests) throws IOException {
    return of(directory, manifests, Map.of());
  }

  /**
   * One with some Services elsewhere.
   *
   * @param ports by {@code namespace/name}; 0 for a Service without endpoints
   */
  static TestCluster of(Path directory, String manifests, Map<String, Integer> ports)
      throws IOException {
    return new TestCluster(Files.createTempDirectory(directory, "cluster"), manifests, ports);
  }

  /** One that all servers are tested with, and that stays. */
  static TestCluster shared(String name, String manifests) throws IOException {
    TestCluster known = SHARED.get(name);
    if (known == null) {
      known = of(Files.createDirectories(Path.of("target/clusters")), manifests);
      SHARED.put(name, known);
    }
    return known;
  }

  /** Replaces the manifests, at once. */
  void write(String manifests, Map<String, Integer> ports) throws IOException {
    Manifest read = ManifestReader.strict().read(manifests);
    if (read.hasErrors()) {
      throw new IllegalArgumentException(read.problems().toString());
    }
    List<Resource> resources = new ArrayList<>();
    for (Resource resource : read.resources()) {
      if (!(resource instanceof EndpointSlice)) {
        resources.add(resource);
      }
      if (resource instanceof Service service) {
        String name = service.namespace() + "/" + service.key().name();
        Integer port = ports.get(name);
        if (port == null || port > 0) {
          resources.add(EchoBackends.slice(service, port == null ? echo(name).port() : port));
        }
      }
    }
    replace(ManifestWriter.yaml(resources));
  }

  /** Replaces the manifests by a text, at once. */
  void replace(String text) throws IOException {
    Path next = Files.writeString(directory.resolve("next"), text);
    Files.move(next, directory.resolve("all.yaml"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Is done when the backend sees the request of that id, a header {@code x-case}. */
  static CompletableFuture<Void> seen(String backend, String id) {
    return SEEN.computeIfAbsent(backend + " " + id, unused -> new CompletableFuture<>());
  }

  private static EchoServer echo(String name) {
    return ECHOES.computeIfAbsent(name, TestCluster::startEcho);
  }

  private static EchoServer startEcho(String name) {
    try {
      return EchoServer.start(
          name,
          request -> {
            Map<?, ?> headers = (Map<?, ?>) request.get("headers");
            Object id = headers.get("x-case");
            if (id != null) {
              seen(name, (String) id).complete(null);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    live.close();
  }
}
