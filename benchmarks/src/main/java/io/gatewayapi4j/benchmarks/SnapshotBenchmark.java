package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.ManifestWriter;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.snapshot.Resources;
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

/** How long it takes to resolve a large cluster, beside reading the same from JSON. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1500m")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@State(Scope.Benchmark)
public class SnapshotBenchmark {
  private static final int NAMESPACES = 1_000;
  private static final int SERVICES = 20_000;

  /** How many HTTPRoutes there are. */
  @Param({"5000", "50000"})
  public int routes;

  private List<Resource> resources = List.of();
  private String json = "";

  /** Makes the cluster and its JSON. */
  @Setup
  public void prepare() {
    resources = ClusterResources.of(NAMESPACES, SERVICES, routes);
    StringBuilder text = new StringBuilder();
    resources.forEach(resource -> text.append(ManifestWriter.json(resource)).append('\n'));
    json = text.toString();
  }

  /** Text to resources, for comparison. */
  @Benchmark
  public Manifest readJson() {
    return ManifestReader.strict().read("cluster.json", json);
  }

  /** Resources to snapshot, with every status. */
  @Benchmark
  public Snapshot resolve() {
    return Snapshot.resolve(Resources.of(resources));
  }
}
