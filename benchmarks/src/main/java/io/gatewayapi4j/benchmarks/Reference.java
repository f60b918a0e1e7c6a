package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.Transport;
import io.gatewayapi4j.testing.ReferenceDecision;
import io.gatewayapi4j.testing.ReferenceRouter;
import org.jspecify.annotations.Nullable;

/** Our own reference router: the words of the specification, with nothing made ahead. */
final class Reference implements Engine {
  private static final int MOST = 2_000;
  private static final EntrypointKey KEY =
      new EntrypointKey(true, "bench/gateway", 80, Transport.TCP, "");

  private final ReferenceRouter router;

  Reference(Workload workload) {
    if (workload.routes().size() > MOST) {
      throw new UnsupportedOperationException("looks at every route, and is not meant to be quick");
    }
    router = new ReferenceRouter(Snapshots.of(workload.routes()), Profile.SPECIFICATION);
  }

  @Override
  public Object route(Request request) {
    return router.route(KEY, request);
  }

  @Override
  public int route(@Nullable Object answer) {
    return answer instanceof ReferenceDecision decision && decision.route() != null
        ? Integer.parseInt(decision.route().name().substring(1))
        : -1;
  }
}
