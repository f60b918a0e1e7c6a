package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a resolved snapshot to a table, precedence included; beside it, filling the floor's maps.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 7)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-opens=java.base/java.lang=ALL-UNNAMED",
      "-XX:+UseParallelGC",
      "-Xms6g",
      "-Xmx6g",
      "-Xmn3g"
    })
@State(Scope.Benchmark)
public class CompileBenchmark {
  /** The routes; see {@link Workload#named}. */
  @Param({"W1:100000"})
  public String workload = "";

  private Snapshot snapshot = Snapshots.of(List.of());
  private Spec[] routes = {};

  /** Makes the snapshot. */
  @Setup
  public void setUp() {
    List<Spec> specs = Workload.named(workload).routes();
    snapshot = Snapshots.of(specs);
    routes = specs.toArray(new Spec[0]);
  }

  /** Leaves no garbage of one shot to the next. */
  @Setup(Level.Invocation)
  public void collect() {
    System.gc();
    for (Spec route : routes) {
      Request.fresh(route.host());
      Request.fresh(route.path());
    }
  }

  /** This library. */
  @Benchmark
  public RouteTable table() {
    return RouteTable.compile(snapshot);
  }

  /** A map of hosts to maps of paths, as large as they become. */
  @Benchmark
  public Map<String, Map<String, Spec>> floor() {
    Map<String, Map<String, Spec>> hosts = new HashMap<>();
    for (Spec route : routes) {
      hosts.computeIfAbsent(route.host(), any -> new HashMap<>()).put(route.path(), route);
    }
    return hosts;
  }
}
