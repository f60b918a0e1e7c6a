package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** This library. */
final class Gatewayapi4j implements Engine {
  private static final int CHANGES = 1_000;

  private final Entrypoint entrypoint;

  private Gatewayapi4j(Entrypoint entrypoint) {
    this.entrypoint = entrypoint;
  }

  /** With a table that is compiled of the routes. */
  static Gatewayapi4j compiled(Workload workload) {
    return new Gatewayapi4j(Snapshots.entrypoint(workload.routes()));
  }

  /** With a table that comes to the routes by a thousand changes, one route each. */
  static Gatewayapi4j changed(Workload workload) {
    List<Spec> routes = workload.routes();
    int changes = Math.min(CHANGES, routes.size());
    List<Spec> others = new ArrayList<>(routes);
    for (int i = 0; i < changes; i++) {
      int place = place(i, changes, routes.size());
      others.set(place, RouteChange.moved(routes.get(place)));
    }
    Snapshot snapshot = Snapshots.of(others);
    RouteTable table = RouteTable.compile(snapshot);
    for (int i = 0; i < changes; i++) {
      int place = place(i, changes, routes.size());
      snapshot = Snapshots.with(snapshot, place, routes.get(place));
      table = table.with(snapshot);
    }
    return new Gatewayapi4j(Snapshots.entrypoint(table));
  }

  private static int place(int change, int changes, int routes) {
    return (int) ((long) change * routes / changes);
  }

  @Override
  public Object route(Request request) {
    return entrypoint.route(request);
  }

  @Override
  public int route(@Nullable Object answer) {
    return answer instanceof RouteDecision decision ? Snapshots.place(decision) : -1;
  }
}
