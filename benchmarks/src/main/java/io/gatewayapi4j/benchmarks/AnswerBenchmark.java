package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.PathRewrite;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A decision, and what of the request goes into its answer, into a buffer of the caller's. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-opens=java.base/java.lang=ALL-UNNAMED")
@State(Scope.Thread)
public class AnswerBenchmark {
  private static final ResourceKey GATEWAY = new ResourceKey(Kind.GATEWAY, "bench", "gateway");
  private static final Backend BACKEND =
      new Backend("", "Service", "bench", "backend", 8080, 1, null, null, null, List.of());
  private static final PathRewrite TO_NEW = new PathRewrite.Prefix("/old", "/new");

  private final Entrypoint entrypoint = Snapshots.entrypoint(RouteTable.compile(snapshot()));
  private final Request redirected = Request.get("shop.example.com", "/old/cart/7?page=2");
  private final Request rewritten = Request.get("shop.example.com", "/api/cart/7?page=2");
  private final StringBuilder out = new StringBuilder(256);

  private static Snapshot snapshot() {
    Filter redirect = new Filter.RequestRedirect("https", null, null, TO_NEW, 301);
    Filter rewrite = new Filter.UrlRewrite(null, new PathRewrite.Prefix("/api", "/v1"));
    ResolvedListener listener =
        new ResolvedListener(
            GATEWAY,
            "http",
            80,
            ProtocolType.HTTP,
            Hostname.ANY,
            null,
            List.of(
                attachment(0, "/old", redirect, List.of()),
                attachment(1, "/api", rewrite, List.of(BACKEND))));
    return new Snapshot(List.of(new ResolvedGateway(GATEWAY, List.of(listener))), List.of());
  }

  private static Attachment attachment(
      int place, String prefix, Filter filter, List<Backend> backends) {
    RequestMatch match =
        new RequestMatch.Http(0, new PathMatch.Prefix(prefix), null, List.of(), List.of());
    ResolvedRule rule =
        new ResolvedRule(0, null, List.of(match), List.of(filter), backends, null, null, null);
    ResourceKey key = new ResourceKey(Kind.HTTP_ROUTE, "bench", "r" + place);
    return new Attachment(new ResolvedRoute(key, place, List.of(rule)), List.of(Hostname.ANY));
  }

  /** A redirect with its prefix replaced. */
  @Benchmark
  public int redirect() {
    redirected.fresh();
    out.setLength(0);
    RouteDecision decision = entrypoint.route(redirected);
    decision.appendLocation(redirected, out);
    return out.length();
  }

  /** The target that the backend sees, with its prefix replaced. */
  @Benchmark
  public int rewrite() {
    rewritten.fresh();
    out.setLength(0);
    RouteDecision decision = entrypoint.route(rewritten);
    decision.filters().appendPath(rewritten, out);
    return out.length();
  }
}
