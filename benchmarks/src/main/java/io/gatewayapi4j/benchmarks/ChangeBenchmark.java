package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Namespace;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ReferenceGrant;
import io.gatewayapi4j.model.ReferenceGrantSpec;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.model.ServiceSpec;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
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

/** How long one change of a large cluster takes, beside resolving the whole of it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1500m")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@State(Scope.Benchmark)
public class ChangeBenchmark {
  private static final String NOW = "2026-01-01T00:00:00Z";
  private static final int NAMESPACES = 1_000;
  private static final int SERVICES = 20_000;
  private static final int ROUTES = 50_000;

  /** What is changed, there and back. */
  @Param({"route", "service", "grant", "namespace"})
  public String change = "";

  private Resource one = new Namespace(ObjectMeta.named("nothing"));
  private Resource other = one;
  private Snapshot snapshot = new Snapshot(List.of(), List.of());

  /** Makes the cluster, its snapshot, and a resource in two states. */
  @Setup
  public void prepare() {
    List<Resource> resources = ClusterResources.of(NAMESPACES, SERVICES, ROUTES);
    snapshot = Snapshot.resolve(Resources.of(resources));
    ResourceKey key = key();
    one =
        resources.stream().filter(resource -> resource.key().equals(key)).findFirst().orElseThrow();
    other = otherwise(one);
  }

  /** A snapshot after one change, with what must be written then. */
  @Benchmark
  public List<Resource> with() {
    Snapshot before = snapshot;
    Resource present = before.resources().find(one.key());
    snapshot = before.with(List.of(present == one ? other : one), List.of());
    return snapshot.statuses().changesSince(before.statuses(), NOW);
  }

  private ResourceKey key() {
    String home = "namespace-1";
    return switch (change) {
      case "route" -> new ResourceKey(Kind.HTTP_ROUTE, home, "route-1");
      case "service" -> new ResourceKey(Kind.SERVICE, home, "service-0");
      case "grant" -> new ResourceKey(Kind.REFERENCE_GRANT, home, "neighbours");
      default -> new ResourceKey(Kind.NAMESPACE, "", home);
    };
  }

  private static Resource otherwise(Resource resource) {
    if (resource instanceof HTTPRoute route) {
      return route.toBuilder()
          .spec(route.spec().toBuilder().hostnames(List.of("nowhere.example")).build())
          .build();
    }
    if (resource instanceof Service service) {
      ServicePort port = ServicePort.builder().name("http").port(8081).build();
      return new Service(service.metadata(), ServiceSpec.builder().ports(List.of(port)).build());
    }
    if (resource instanceof ReferenceGrant grant) {
      return new ReferenceGrant(
          grant.metadata(), new ReferenceGrantSpec(grant.spec().from(), List.of()));
    }
    return new Namespace(resource.metadata().toBuilder().labels(Map.of("tier", "closed")).build());
  }
}
