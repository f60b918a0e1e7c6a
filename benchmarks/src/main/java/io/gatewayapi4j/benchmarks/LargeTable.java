package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.ManifestWriter;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassSpec;
import io.gatewayapi4j.model.GatewaySpec;
import io.gatewayapi4j.model.HTTPBackendRef;
import io.gatewayapi4j.model.HTTPPathMatch;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteMatch;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.HTTPRouteSpec;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.model.ServiceSpec;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.RequestView;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A large table, from models or from YAML to its first decision, with the time of each step, the
 * most heap in use meanwhile, and what is held in the end. In a JVM that has just started: nothing
 * is repeated.
 */
public final class LargeTable {
  private static final String NAMESPACE = "bench";
  private static final String HOST = "api.example.com";

  private final StringBuilder report = new StringBuilder();
  private long last = System.nanoTime();
  private String decision = "";

  private record Get(String host, String path) implements RequestView {
    @Override
    public String method() {
      return "GET";
    }

    @Override
    public @Nullable String header(String name) {
      return null;
    }
  }

  private LargeTable() {}

  /** Makes those of the arguments: {@code models:1000000} or {@code yaml:100000}. */
  public static void main(String[] args) {
    for (String arg : args) {
      String[] parts = arg.split(":", -1);
      LargeTable table = new LargeTable();
      table.run(parts[0].equals("yaml"), Integer.parseInt(parts[1]));
      System.out.println(arg + ": " + table.report + " -> " + table.decision);
    }
  }

  /** What the first decision of such a table is. */
  static String decision(boolean yaml, int routes) {
    LargeTable table = new LargeTable();
    table.run(yaml, routes);
    return table.decision;
  }

  private void run(boolean yaml, int routes) {
    List<Resource> resources = resources(routes);
    String text = yaml ? ManifestWriter.yaml(resources) : "";
    List<Resource> models = yaml ? List.of() : resources;
    resources = List.of();
    System.gc();
    peak();
    last = System.nanoTime();
    if (yaml) {
      Manifest manifest = ManifestReader.strict().read("routes.yaml", text);
      models = manifest.resources();
      step("read %d MB of YAML".formatted(text.length() / 1_000_000));
    }
    Snapshot snapshot = Snapshot.resolve(Resources.of(models));
    step("resolved");
    RouteTable table = RouteTable.compile(snapshot);
    step("compiled");
    Entrypoint port = table.gateway(NAMESPACE + "/gateway", 80);
    RouteDecision first = port.route(new Get(HOST, path(routes / 2) + "/and/more"));
    step("first decision");
    decision = first.toString();
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long used = runtime.totalMemory() - runtime.freeMemory();
    report.append(
        String.format(
            Locale.ROOT,
            "models, snapshot and table hold %d MB, of at most %d",
            used / 1_000_000,
            runtime.maxMemory() / 1_000_000));
    Reference.reachabilityFence(models);
    Reference.reachabilityFence(snapshot);
    Reference.reachabilityFence(table);
  }

  private void step(String what) {
    long now = System.nanoTime();
    report.append(
        String.format(Locale.ROOT, "%s %.3f s (%d MB), ", what, (now - last) / 1e9, peak()));
    last = now;
  }

  /** The most of the heap that was in use since the last call, garbage included, in megabytes. */
  private static long peak() {
    long most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        most += pool.getPeakUsage().getUsed();
        pool.resetPeakUsage();
      }
    }
    return most / 1_000_000;
  }

  private static String path(int number) {
    return "/tenants/t" + number % 1000 + "/services/s" + number + "/orders";
  }

  /** A Gateway and so many routes at it. */
  static List<Resource> resources(int routes) {
    List<Resource> resources = new ArrayList<>(routes + 3);
    resources.add(
        new GatewayClass(
            ObjectMeta.named("bench"),
            new GatewayClassSpec("example.com/bench", null, null),
            null));
    Listener listener =
        Listener.builder().name("http").port(80).protocol(Choice.of(ProtocolType.HTTP)).build();
    resources.add(
        new Gateway(
            ObjectMeta.named(NAMESPACE, "gateway"),
            GatewaySpec.builder().gatewayClassName("bench").listeners(List.of(listener)).build(),
            null));
    ServicePort port = ServicePort.builder().name("http").port(8080).build();
    resources.add(
        new Service(
            ObjectMeta.named(NAMESPACE, "backend"),
            ServiceSpec.builder().ports(List.of(port)).build()));
    for (int i = 0; i < routes; i++) {
      resources.add(route(i));
    }
    return resources;
  }

  /** The route of that number. */
  static HTTPRoute route(int number) {
    return route(number, number);
  }

  /** The same with the path of another. */
  static HTTPRoute route(int number, int path) {
    HTTPRouteMatch match = HTTPRouteMatch.builder().path(HTTPPathMatch.prefix(path(path))).build();
    HTTPRouteRule rule =
        HTTPRouteRule.builder()
            .matches(List.of(match))
            .backendRefs(List.of(HTTPBackendRef.service("backend", 8080)))
            .build();
    return new HTTPRoute(
        ObjectMeta.named(NAMESPACE, "r" + number),
        HTTPRouteSpec.builder()
            .parentRefs(List.of(new ParentReference(null, null, null, "gateway", null, null)))
            .hostnames(List.of(HOST))
            .rules(List.of(rule))
            .build(),
        null);
  }
}
