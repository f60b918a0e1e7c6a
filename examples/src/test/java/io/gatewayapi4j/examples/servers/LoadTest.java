package io.gatewayapi4j.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Load on each server, in a process of its own, while its manifests change every 100 ms, each tenth
 * time for the worse. {@code -Dload.seconds=60} for longer than five seconds, {@code
 * -Dload.server=netty} for one of them.
 */
class LoadTest {
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("load.seconds", 5));

  private static final List<String> EVENTS =
      Runtime.version().feature() < 25
          ? List.of(CpuShares.JAVA)
          : List.of(CpuShares.JAVA, CpuShares.CPU);

  @TempDir private Path directory;

  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final CountDownLatch enough = new CountDownLatch(12);
  private int changes;

  static Set<String> servers() {
    String one = System.getProperty("load.server");
    return one == null ? Serve.SERVERS.keySet() : Set.of(one);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void every_answer_is_of_one_table_while_tables_change(String server) throws Exception {
    Path profile = directory.resolve("profile.jfr");
    // Its first quarter is for warming up.
    Instant warm = Instant.now().plus(TIME.dividedBy(4));
    Load load;
    try (EchoServer a = EchoServer.start("shop/a", unused -> {});
        EchoServer b = EchoServer.start("shop/b", unused -> {})) {
      String[] tables = {table("a", a.port()), table("b", b.port())};
      replace(tables[0]);
      Process gateway = gateway(server, profile);
      try {
        load = load(port(gateway), tables);
      } finally {
        gateway.destroy();
        assertThat(gateway.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
    }
    List<CpuShares> shares = new ArrayList<>();
    for (String event : EVENTS) {
      shares.add(CpuShares.of(profile, event, warm));
    }
    System.out.printf("%s: %s; %d changes; %s%n", server, load, changes, shares);
    assertThat(load.wrong() + load.errors()).as(load.example()).isZero();
    assertThat(load.second()).isPositive().isLessThan(load.answers());
  }

  private Process gateway(String server, Path profile) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Xlog:disable",
            "-XX:StartFlightRecording:settings=profile,dumponexit=true,filename="
                + profile
                + ","
                + EVENTS.get(EVENTS.size() - 1)
                + "#enabled=true",
            "-cp",
            System.getProperty("java.class.path"),
            Serve.class.getName(),
            server,
            manifests().toString(),
            "0")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Where it listens. What it says from then on is of changes. */
  private int port(Process gateway) throws Exception {
    CompletableFuture<Integer> port = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(gateway, port));
    reader.setDaemon(true);
    reader.start();
    return port.get(30, TimeUnit.SECONDS);
  }

  private void read(Process gateway, CompletableFuture<Integer> port) {
    String listening = "listening at http://127.0.0.1:";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(gateway.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(listening)) {
          port.complete(Integer.parseInt(line.substring(listening.length())));
        } else if (port.isDone() && !line.startsWith(" ")) {
          said.add(line);
        }
      }
    } catch (IOException e) {
      // The process is over.
    }
    port.completeExceptionally(new IOException("the server does not start"));
  }

  private Load load(int port, String[] tables) throws Exception {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      ScheduledFuture<?> changing =
          clock.scheduleAtFixedRate(() -> change(tables), 0, 100, TimeUnit.MILLISECONDS);
      Load load = Load.run(port, TIME);
      if (changing.isDone()) {
        changing.get(); // throws what kept it from going on
      }
      assertThat(enough.await(1, TimeUnit.MINUTES)).as("changes, one of them bad").isTrue();
      return load;
    } finally {
      clock.shutdownNow();
    }
  }

  /** Replaces the manifests, and waits for the server's word. */
  private void change(String[] tables) {
    changes++;
    boolean bad = changes % 10 == 0;
    try {
      replace(bad ? "kind: Nothing\nspec: [" : tables[changes % 2]);
      assertThat(said.take()).startsWith(bad ? "keeping" : "serving");
      enough.countDown();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path manifests() throws IOException {
    return Files.createDirectories(directory.resolve("manifests"));
  }

  private void replace(String text) throws IOException {
    Path next = Files.writeString(manifests().resolve("next"), text);
    Files.move(next, manifests().resolve("all.yaml"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String table(String name, int port) throws IOException {
    return Files.readString(Path.of("src/test/resources/servers/load.yaml"))
        .replace("NAME", name)
        .replace("PORT", Integer.toString(port));
  }
}
