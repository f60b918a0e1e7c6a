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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Load on each server, in a process of its own, while its files change every 100 ms and every tenth
 * change is a bad one. {@code -Dload.seconds=60} for longer than the five seconds of each.
 *
 * <p>Each table sends {@code /} to another backend, and puts its name into a header on both ways.
 * An answer is right if all three tell of one and the same table.
 */
class LoadTest {
  private static final int SECONDS = Integer.getInteger("load.seconds", 5);
  private static final int CLIENTS = 8;

  @TempDir private Path directory;

  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong ofB = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong served = new AtomicLong();
  private final List<String> wrong = new ArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "servlet", "vertx", "webflux"})
  void every_answer_is_of_one_table_while_tables_change(String server) throws Exception {
    try (EchoServer a = EchoServer.start("shop/a", unused -> {});
        EchoServer b = EchoServer.start("shop/b", unused -> {})) {
      String[] tables = {table("a", a.port()), table("b", b.port())};
      replace(tables[0]);
      Path profile = Files.createTempFile(directory, "gateway", ".jfr");
      Process gateway = gateway(server, profile);
      try {
        // It ends with the process; to close it before would wait for the thread that reads it.
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(gateway.getInputStream(), StandardCharsets.UTF_8));
        run(port(lines), tables, lines);
      } finally {
        gateway.destroy();
        assertThat(gateway.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
      CpuShares shares = CpuShares.of(profile);
      System.out.printf(
          "%s: %d answers in %d s, %d of the second table, %d wrong; %d tables, %d refused; %s%n",
          server,
          answers.get(),
          SECONDS,
          ofB.get(),
          wrong.size(),
          served.get(),
          refused.get(),
          shares);
      assertThat(wrong).isEmpty();
      assertThat(ofB.get()).isPositive().isLessThan(answers.get());
      assertThat(refused.get()).isPositive();
    }
  }

  private Process gateway(String server, Path profile) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Xlog:disable",
            "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + profile,
            "-cp",
            System.getProperty("java.class.path"),
            Serve.class.getName(),
            server,
            manifests().toString(),
            "0")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static int port(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("listening at http://127.0.0.1:")) {
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
      }
    }
    throw new IOException("the server does not start");
  }

  private void run(int port, String[] tables, BufferedReader lines) throws Exception {
    List<Thread> threads = new ArrayList<>();
    threads.add(new Thread(() -> count(lines)));
    for (int i = 0; i < CLIENTS; i++) {
      threads.add(new Thread(() -> load(port)));
    }
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    await(answers, 0);
    // At least until a bad file was refused and a good one followed it.
    for (int change = 1; change <= 11 || System.nanoTime() < end; change++) {
      TimeUnit.MILLISECONDS.sleep(100);
      if (change % 10 == 0) {
        long before = refused.get();
        replace("kind: Nothing\nspec: [");
        await(refused, before);
      } else if (change % 10 == 1) {
        long before = ofB.get();
        replace(tables[1]);
        await(ofB, before);
      } else {
        replace(tables[change % 2]);
      }
    }
    over.set(true);
    for (Thread thread : threads.subList(1, threads.size())) {
      thread.join(30_000);
      assertThat(thread.isAlive()).as("a client that waits").isFalse();
    }
  }

  /** Waits until there are more, however slow the machine is. */
  private static void await(AtomicLong counter, long before) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (counter.get() <= before) {
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private void count(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("serving")) {
          served.incrementAndGet();
        } else if (line.startsWith("keeping")) {
          refused.incrementAndGet();
        }
      }
    } catch (IOException e) {
      // The process is over.
    }
  }

  private void load(int port) {
    String request = "GET / HTTP/1.1\r\nHost: shop.example\r\nConnection: keep-alive\r\n\r\n";
    try (RawHttp http = new RawHttp(port)) {
      while (!over.get()) {
        http.send(request);
        check(http.read(true));
      }
    } catch (IOException | RuntimeException e) {
      wrong("" + e);
    }
  }

  private void check(RawHttp.Response response) {
    answers.incrementAndGet();
    String table = response.header("x-table");
    String text = response.text();
    boolean right =
        response.status() == 200
            && table != null
            && text.contains("\"backend\" : \"shop/" + table + "\"")
            && text.contains("\"x-table\" : \"" + table + "\"");
    if (!right) {
      wrong(response.status() + " " + response.headers() + " " + text);
    } else if (table.equals("b")) {
      ofB.incrementAndGet();
    }
  }

  private void wrong(String what) {
    synchronized (wrong) {
      wrong.add(what);
    }
  }

  private Path manifests() throws IOException {
    return Files.createDirectories(directory.resolve("manifests"));
  }

  private void replace(String text) throws IOException {
    Path next = Files.writeString(manifests().resolve("next"), text);
    Files.move(next, manifests().resolve("all.yaml"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** A Gateway with a few hundred rules, of which the last decides. */
  private static String table(String name, int port) {
    String route =
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: GatewayClass
        metadata: {name: example}
        spec: {controllerName: example.com/controller}
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: edge, namespace: shop}
        spec: {gatewayClassName: example, listeners: [{name: http, port: 80, protocol: HTTP}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: NAME, namespace: shop}
        spec: {ports: [{name: http, port: 80}]}
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: NAME-1, namespace: shop, labels: {kubernetes.io/service-name: NAME}}
        addressType: IPv4
        endpoints: [{addresses: [127.0.0.1]}]
        ports: [{name: http, port: PORT}]
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: shop, namespace: shop}
        spec:
          parentRefs: [{name: edge}]
          hostnames: [shop.example]
          rules:
        RULES
            - matches: [{path: {type: PathPrefix, value: /}}]
              filters:
                - {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: X-Table, value: NAME}]}}
                - {type: ResponseHeaderModifier, responseHeaderModifier: {set: [{name: X-Table, value: NAME}]}}
              backendRefs: [{name: NAME, port: 80}]
        """;
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      rules.append("    - matches: [{path: {type: PathPrefix, value: /p").append(i).append("}}]\n");
      rules.append("      backendRefs: [{name: NAME, port: 80}]\n");
    }
    return route
        .replace("RULES\n", rules.toString())
        .replace("NAME", name)
        .replace("PORT", Integer.toString(port));
  }
}
