package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.RouteDecision;
import org.jspecify.annotations.Nullable;

/** This library. */
final class Gatewayapi4j implements Engine {
  private final Entrypoint entrypoint;

  Gatewayapi4j(Workload workload) {
    entrypoint = Snapshots.entrypoint(workload.routes());
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
