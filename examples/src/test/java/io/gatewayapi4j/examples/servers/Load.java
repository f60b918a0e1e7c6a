package io.gatewayapi4j.examples.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What came of a load: by {@code wrk} where it is installed, else by the JDK's client.
 *
 * <p>Requests with and without a body are answered by a backend, others are redirected. An answer
 * is right if all that its table left in it tells of one and the same.
 *
 * @param second how many of the answers were of the table {@code b}
 * @param wrong how many were not right
 * @param errors how many got no answer
 * @param example of what was wrong
 */
record Load(long answers, long second, long wrong, long errors, String example) {
  private static final Path WRK = Path.of("/usr/bin/wrk");
  private static final int CONNECTIONS = 16;

  static Load run(int port, Duration time) throws Exception {
    return Files.isExecutable(WRK) ? wrk(port, time) : client(port, time);
  }

  private static Load wrk(int port, Duration time) throws Exception {
    List<String> command =
        List.of(
            WRK.toString(),
            "--threads=2",
            "--connections=" + CONNECTIONS,
            "--duration=" + time.toSeconds() + "s",
            "--timeout=20s",
            "--script=src/test/resources/servers/load.lua",
            "http://127.0.0.1:" + port);
    Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String[] counts = output.substring(output.lastIndexOf("\nload ") + 1).split(" ", 6);
    if (wrk.waitFor() != 0 || counts.length < 6) {
      throw new IOException(output);
    }
    return new Load(
        Long.parseLong(counts[1]),
        Long.parseLong(counts[2]),
        Long.parseLong(counts[3]),
        Long.parseLong(counts[4]),
        counts[5].strip());
  }

  private static Load client(int port, Duration time) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    long end = System.nanoTime() + time.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    List<Future<Load>> loads = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      loads.add(threads.submit(() -> oneAfterTheOther(client, port, end)));
    }
    Load all = new Load(0, 0, 0, 0, "");
    for (Future<Load> load : loads) {
      all = all.plus(load.get());
    }
    threads.shutdown();
    return all;
  }

  private static Load oneAfterTheOther(HttpClient client, int port, long end)
      throws InterruptedException {
    List<HttpRequest> requests =
        List.of(
            request(port, "/").build(),
            request(port, "/body").POST(BodyPublishers.ofString("x".repeat(1000))).build(),
            request(port, "/moved").build());
    Load load = new Load(0, 0, 0, 0, "");
    for (int turn = 0; System.nanoTime() < end; turn++) {
      HttpRequest request = requests.get(turn % requests.size());
      try {
        load = load.plus(of(request, client.send(request, BodyHandlers.ofString())));
      } catch (IOException e) {
        load = load.plus(new Load(0, 0, 0, 1, e.toString()));
      }
    }
    return load;
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("host", "shop.example")
        .timeout(Duration.ofSeconds(20));
  }

  private static Load of(HttpRequest request, HttpResponse<String> response) {
    String table = table(request.uri().getPath(), response);
    boolean right = "a".equals(table) || "b".equals(table);
    String example = right ? "" : request + " " + response + " " + response.body();
    return new Load(1, "b".equals(table) ? 1 : 0, right ? 0 : 1, 0, example);
  }

  private static @Nullable String table(String path, HttpResponse<String> response) {
    if (path.equals("/moved")) {
      String location = response.headers().firstValue("location").orElse("");
      String there = "http://shop.example/";
      return response.statusCode() == 302 && location.startsWith(there)
          ? location.substring(there.length())
          : null;
    }
    String table = response.headers().firstValue("x-table").orElse("");
    List<String> traces =
        List.of(
            "\"backend\" : \"shop/" + table + "\"",
            "\"x-table\" : \"" + table + "\"",
            "\"path\" : \"" + path + "\"",
            "\"bodyLength\" : " + (path.equals("/body") ? 1000 : 0));
    return response.statusCode() == 200 && traces.stream().allMatch(response.body()::contains)
        ? table
        : null;
  }

  private Load plus(Load more) {
    return new Load(
        answers + more.answers,
        second + more.second,
        wrong + more.wrong,
        errors + more.errors,
        example.isEmpty() ? more.example : example);
  }
}
