package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.router.RouteDecision;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/** One decision, by any engine on any workload; see {@link Workload#named}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-opens=java.base/java.lang=ALL-UNNAMED",
      "-XX:+UseParallelGC",
      "-Xms4g",
      "-Xmx6g"
    })
@State(Scope.Benchmark)
public class RouteBenchmark {
  /** The routes and the requests. */
  @Param({"W1:1000"})
  public String workload = "";

  /** The router. */
  @Param({"floor", "gatewayapi4j"})
  public String engine = "";

  /** What the server has of a target. */
  @Param({"STRING"})
  public TargetForm target = TargetForm.STRING;

  private Request[] requests = {};
  private Engine router = new Engine.Noop();

  /** Makes the routes known, and stops a router that would answer wrongly. */
  @Setup
  public void setUp() {
    Workload all = Workload.named(workload).as(target);
    requests = all.requests();
    router = Engine.of(engine, all);
    Engine.check(router, all);
    System.gc(); // so that what is alive lies together, however it came to be
  }

  /**
   * The requests of a thread, and where it is in them. A string is written to when it is made
   * fresh: with the same ones, threads would wait for each other's cache.
   */
  @State(Scope.Thread)
  public static class Place {
    private Request[] requests = {};
    private int next;

    /** The first thread has the requests themselves, any other strings of its own. */
    @Setup
    public void setUp(RouteBenchmark all, ThreadParams threads) {
      boolean first = threads.getThreadIndex() == 0;
      requests = first ? all.requests : Request.copies(all.requests, all.target);
    }
  }

  /** A decision, on strings that are fresh and in the cache. */
  @Benchmark
  public @Nullable Object route(Place place) {
    Request[] requests = place.requests;
    Request request = requests[place.next];
    place.next = (place.next + 1) & (requests.length - 1);
    requests[place.next].fresh();
    return router.route(request);
  }

  /** A decision, and a backend of it by weight. This library only. */
  @Benchmark
  public @Nullable Object routeAndPick(Place place) {
    Object answer = route(place);
    return answer instanceof RouteDecision decision && decision.ruleIndex() >= 0
        ? decision.pick(place.next)
        : answer;
  }
}
