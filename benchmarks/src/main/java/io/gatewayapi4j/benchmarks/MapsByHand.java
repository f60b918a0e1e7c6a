package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.benchmarks.Spec.Kind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one writes by hand: maps of hosts and paths, and a substring for each slash. */
final class MapsByHand implements Engine {
  private record Route(int place) {}

  private static final class Host {
    final Map<String, Route> exact = new HashMap<>();
    final Map<String, Route> prefixes = new HashMap<>();
  }

  private final Map<String, Host> hosts = new HashMap<>();

  MapsByHand(Workload workload) {
    for (int i = 0; i < workload.routes().size(); i++) {
      Spec spec = workload.routes().get(i);
      if (spec.kind() == Kind.REGEX || !spec.free()) {
        throw new UnsupportedOperationException("paths and prefixes only");
      }
      Host host = hosts.computeIfAbsent(spec.host(), any -> new Host());
      (spec.kind() == Kind.EXACT ? host.exact : host.prefixes).put(spec.path(), new Route(i));
    }
  }

  @Override
  public @Nullable Object route(Request request) {
    String path = request.path();
    Host host = Hosts.find(hosts, request.host());
    if (host == null) {
      return null;
    }
    Route exact = host.exact.get(path);
    if (exact != null) {
      return exact;
    }
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      Route route = host.prefixes.get(path.substring(0, end));
      if (route != null) {
        return route;
      }
    }
    return host.prefixes.get("/");
  }

  @Override
  public int route(@Nullable Object answer) {
    return answer instanceof Route route ? route.place() : -1;
  }
}
