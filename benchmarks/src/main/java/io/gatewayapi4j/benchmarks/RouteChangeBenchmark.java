package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import java.util.Set;
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
 * From one changed route of many to the changed snapshot, statuses included, and on to the changed
 * table. With {@code -prof gc}: the garbage of it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@State(Scope.Benchmark)
public class RouteChangeBenchmark {
  /** How many HTTPRoutes the Gateway has. */
  @Param("100000")
  public int routes;

  private RouteTable table = RouteTable.compile(new Snapshot(List.of(), List.of()));
  private Snapshot snapshot = Snapshot.resolve(Resources.of(List.of()));
  private int next;

  /** Makes the snapshot and its table. */
  @Setup
  public void prepare() {
    snapshot = Snapshot.resolve(Resources.of(LargeTable.resources(routes)));
    table = RouteTable.compile(snapshot);
  }

  /** Another path, and the path that it had. */
  @Benchmark
  public Snapshot snapshotOfMoved() {
    snapshot = snapshot.with(List.of(moved()), Set.of());
    return snapshot;
  }

  /** The same, and its table. */
  @Benchmark
  public RouteTable tableOfMoved() {
    table = table.with(snapshotOfMoved());
    return table;
  }

  /** A route goes, and comes again. */
  @Benchmark
  public RouteTable tableOfGoneAndCome() {
    Resource route = LargeTable.route(place());
    ResourceKey key = route.key();
    snapshot =
        snapshot.resources().contains(key)
            ? snapshot.with(List.of(), Set.of(key))
            : snapshot.with(List.of(route), Set.of());
    table = table.with(snapshot);
    return table;
  }

  private Resource moved() {
    int place = place();
    return LargeTable.route(place, next / 512 % 2 == 0 ? place : routes + place);
  }

  private int place() {
    next = (next + 1) & 0xffff;
    return (int) ((long) (next % 512) * routes / 512);
  }
}
