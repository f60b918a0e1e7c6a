package io.gatewayapi4j.examples.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Many routes listed, then many changes in a while, twice. A run of the size that the documentation
 * names: {@code -Dcontroller.routes=5000 -Dcontroller.changes=1000 -Dcontroller.seconds=10
 * -Dcontroller.report=true}.
 */
class ManyRoutesTest {
  private static final int ROUTES = Integer.getInteger("controller.routes", 100);
  private static final int CHANGES = Integer.getInteger("controller.changes", 60);
  private static final int SECONDS = Integer.getInteger("controller.seconds", 1);
  private static final int NAMESPACES = 20;
  private static final long MEGABYTE = 1 << 20;

  private final Random random = new Random(1);

  /** How often each status may have been written at most. */
  private final Map<String, Integer> allowed = new HashMap<>();

  @Test
  void each_status_is_written_at_most_once_per_change_and_ends_as_from_scratch() throws Exception {
    try (TestCluster cluster = new TestCluster()) {
      fill(cluster);
      allowed.put("gatewayclasses/edge", 1);
      allowed.put("gateways/infra/edge", 1);
      cluster.start();
      cluster.server.await(() -> cluster.server.writes().size() == allowed.size());
      assertThat(cluster.server.writes()).isEqualTo(allowed);
      cluster.assertStatusesAreThoseFromScratch();

      long once = change(cluster);
      long twice = change(cluster);

      cluster.assertStatusesAreThoseFromScratch();
      cluster
          .server
          .writes()
          .forEach(
              (object, times) ->
                  assertThat(times).as(object).isLessThanOrEqualTo(allowed.get(object)));
      assertThat(twice - once).as("growth in bytes").isLessThan(8 * MEGABYTE);
    }
  }

  private void fill(TestCluster cluster) {
    for (int i = 0; i < NAMESPACES; i++) {
      cluster.create(TestCluster.service("team-" + i, "web"));
    }
    for (int i = 0; i < ROUTES; i++) {
      cluster.create(route(i, "/app-" + i, "web"));
      allow("httproutes/" + namespace(i) + "/app-" + i);
    }
  }

  /** Makes the changes, waits until statuses are final, and tells the memory used then. */
  private long change(TestCluster cluster) throws InterruptedException {
    int before = writes(cluster);
    long start = System.nanoTime();
    long each = TimeUnit.SECONDS.toNanos(SECONDS) / Math.max(1, CHANGES);
    for (int i = 0; i < CHANGES; i++) {
      changeOne(cluster);
      LockSupport.parkNanos(start + (i + 1) * each - System.nanoTime());
    }
    long changed = System.nanoTime();
    cluster.server.await(cluster::isSettled);
    long memory = usedMemory();
    if (Boolean.getBoolean("controller.report")) {
      System.out.printf(
          "%d routes, %d changes in %.1f s, the last status %.1f s after the first of them:"
              + " %d written, %d refused so far; %d MB used%n",
          ROUTES,
          CHANGES,
          (changed - start) / 1e9,
          (cluster.server.lastWrite() - start) / 1e9,
          writes(cluster) - before,
          cluster.server.refused(),
          memory / MEGABYTE);
    }
    return memory;
  }

  private static int writes(TestCluster cluster) {
    return cluster.server.writes().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Another path, a backend that is not there, or gone and there again. */
  private void changeOne(TestCluster cluster) {
    int i = random.nextInt(ROUTES);
    String name = "httproutes/" + namespace(i) + "/app-" + i;
    switch (random.nextInt(3)) {
      case 0 -> cluster.update(route(i, "/app-" + i + "/" + random.nextInt(1000), "web"));
      case 1 -> cluster.update(route(i, "/app-" + i, "missing-" + random.nextInt(1000)));
      default -> {
        cluster.delete(route(i, "/app-" + i, "web"));
        cluster.create(route(i, "/app-" + i, "web"));
        allow("gateways/infra/edge");
        allow("gateways/infra/edge");
      }
    }
    allow(name);
  }

  private void allow(String object) {
    allowed.merge(object, 1, Integer::sum);
  }

  private static String namespace(int route) {
    return "team-" + route % NAMESPACES;
  }

  private static String route(int i, String path, String service) {
    return TestCluster.route(namespace(i), "app-" + i, path, service);
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
