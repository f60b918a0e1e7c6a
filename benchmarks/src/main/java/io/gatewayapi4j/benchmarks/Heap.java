package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.router.Entrypoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jol.info.GraphLayout;

/**
 * The memory of a route in the tables, by JOL: what {@code route()} reads, without the routes that
 * decisions point to; beside it the floor's maps with strings of their own, without their values.
 */
public final class Heap {
  private static final int ROUTES = 100_000;

  private Heap() {}

  /** Prints bytes a route, for the sizes given. */
  public static void main(String[] args) {
    for (String size : args.length == 0 ? new String[] {"100000"} : args) {
      List<Spec> routes = Workload.named("W1:" + size).routes();
      System.out.printf(
          "%s routes of %.1f chars: tables %.1f, maps %.1f bytes a route%n",
          size,
          routes.stream().mapToInt(route -> route.path().length()).average().orElse(0),
          tables(routes) / routes.size(),
          maps(routes) / routes.size());
    }
  }

  /** The tables of 100,000 routes, by the maps of the same. */
  static double ratio() {
    List<Spec> routes = Workload.named("W1:" + ROUTES).routes();
    return tables(routes) / maps(routes);
  }

  private static double tables(List<Spec> routes) {
    Entrypoint entrypoint = Snapshots.entrypoint(routes);
    GraphLayout all = GraphLayout.parseInstance(entrypoint);
    GraphLayout ordered = GraphLayout.parseInstance(entrypoint.listeners());
    return all.totalSize() - (double) ordered.totalSize();
  }

  private static double maps(List<Spec> routes) {
    Map<String, Map<String, Object>> hosts = new HashMap<>();
    List<Object> values = new ArrayList<>();
    for (Spec route : routes) {
      Object value = new Object();
      values.add(value);
      hosts
          .computeIfAbsent(new String(route.host().toCharArray()), any -> new HashMap<>())
          .put(new String(route.path().toCharArray()), value);
    }
    long own = GraphLayout.parseInstance(values.toArray()).totalSize();
    return GraphLayout.parseInstance(hosts).totalSize() - (double) own;
  }
}
