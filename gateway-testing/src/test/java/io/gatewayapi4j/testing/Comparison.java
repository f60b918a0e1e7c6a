package io.gatewayapi4j.testing;

import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.RequestView;
import io.gatewayapi4j.router.RouteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A table beside the reference for the same routes. */
final class Comparison {
  private final RouteTable table;
  private final ReferenceRouter reference;
  private final List<EntrypointKey> keys;

  Comparison(RouteTable table, ReferenceRouter reference) {
    this.table = table;
    this.reference = reference;
    keys = new ArrayList<>(table.entrypoints());
  }

  /** Sends a random request to a random entrypoint, and says how the two decide differently. */
  @Nullable String firstDifference(Random random) {
    return firstDifference(random, RandomRequests.next(random));
  }

  /** Sends the request to a random entrypoint, its target as a string or in bytes. */
  @Nullable String firstDifference(Random random, RequestView request) {
    RequestView sent = random.nextBoolean() ? request : new ByteRequest(request);
    return firstDifference(keys.get(random.nextInt(keys.size())), sent);
  }

  private @Nullable String firstDifference(EntrypointKey key, RequestView request) {
    Entrypoint entrypoint = table.entrypoint(key);
    RequestView seen = entrypoint.view(request);
    if (seen == null) {
      return entrypoint.route(request).status() == 400 ? null : "refused, but decided";
    }
    ReferenceDecision decided = ReferenceDecision.of(entrypoint.route(request));
    ReferenceDecision wanted = reference.route(key, seen);
    if (!decided.equals(wanted)) {
      return text(key, request, decided, wanted) + "\n" + entrypoint.explain(request).toText();
    }
    ReferenceDecision connected = ReferenceDecision.of(entrypoint.connect(request.sni()));
    ReferenceDecision wantedConnection = reference.connect(key, request.sni());
    return connected.equals(wantedConnection)
        ? null
        : "connect: " + text(key, request, connected, wantedConnection);
  }

  private static String text(
      EntrypointKey key, RequestView request, ReferenceDecision decided, ReferenceDecision wanted) {
    return "%s%n%s%ntable:     %s%nreference: %s".formatted(key, request, decided, wanted);
  }
}
