package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/**
 * From a table and a snapshot in which one route of many has changed to the changed table. With
 * {@code -prof gc}: the garbage of it, the new table included.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-opens=java.base/java.lang=ALL-UNNAMED",
      "-XX:+UseParallelGC",
      "-Xms4g",
      "-Xmx4g"
    })
@State(Scope.Benchmark)
public class TableChangeBenchmark {
  /** So many routes are changed in turn, each in a snapshot of its own. */
  private static final int CHANGES = 1024;

  /** The routes; see {@link Workload#named}. */
  @Param({"W1:100000"})
  public String workload = "";

  /** What becomes of the route. */
  @Param({"REPLACE", "ADD", "REMOVE", "MOVE"})
  public RouteChange change = RouteChange.REPLACE;

  private RouteTable table = RouteTable.compile(Snapshots.of(List.of()));
  private Snapshot[] changed = {};
  private int next;

  /** Makes the table, and the snapshots that differ in one route from its own. */
  @Setup
  public void setUp() {
    List<Spec> routes = Workload.named(workload).routes();
    Snapshot snapshot = Snapshots.of(routes);
    table = RouteTable.compile(snapshot);
    changed = new Snapshot[CHANGES];
    for (int i = 0; i < CHANGES; i++) {
      int place = (int) ((long) i * routes.size() / CHANGES);
      changed[i] = change.of(snapshot, routes, place);
    }
  }

  /** The changed table. */
  @Benchmark
  public RouteTable table() {
    next = (next + 1) & (CHANGES - 1);
    return table.with(changed[next]);
  }
}
