package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.benchmarks.Spec.Kind;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.jspecify.annotations.Nullable;

/** Jetty's PathMappings with servlet patterns, one a host. */
final class JettyEngine implements Engine {
  private static final int MOST = 20_000;

  private record Route(int place) {}

  private final Map<String, PathMappings<Route>> hosts = new HashMap<>();

  JettyEngine(Workload workload) {
    Hosts.check(workload, MOST, "takes minutes to build at this size");
    for (int i = 0; i < workload.routes().size(); i++) {
      Spec spec = workload.routes().get(i);
      if (spec.kind() == Kind.REGEX || !spec.free()) {
        throw new UnsupportedOperationException("Jetty's PathMappings knows paths only");
      }
      PathMappings<Route> mappings =
          hosts.computeIfAbsent(spec.host(), any -> new PathMappings<>());
      String suffix = spec.kind() == Kind.EXACT ? "" : spec.path().equals("/") ? "*" : "/*";
      mappings.put(new ServletPathSpec(spec.path() + suffix), new Route(i));
    }
  }

  @Override
  public @Nullable Object route(Request request) {
    PathMappings<Route> mappings = Hosts.find(hosts, request.host());
    if (mappings == null) {
      return null;
    }
    MatchedResource<Route> matched = mappings.getMatched(request.path());
    return matched == null ? null : matched.getResource();
  }

  @Override
  public int route(@Nullable Object answer) {
    return answer instanceof Route route ? route.place() : -1;
  }
}
