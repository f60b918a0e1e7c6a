package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.benchmarks.Spec.Kind;
import io.undertow.util.PathMatcher;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Undertow's PathMatcher, one a host. */
final class UndertowEngine implements Engine {
  private static final int MOST = 20_000;

  private record Route(int place) {}

  private final Map<String, PathMatcher<Route>> hosts = new HashMap<>();

  UndertowEngine(Workload workload) {
    Hosts.check(workload, MOST, "takes minutes to build at this size");
    for (int i = 0; i < workload.routes().size(); i++) {
      Spec spec = workload.routes().get(i);
      if (spec.kind() == Kind.REGEX || !spec.free()) {
        throw new UnsupportedOperationException("Undertow's PathMatcher knows paths only");
      }
      PathMatcher<Route> matcher = hosts.computeIfAbsent(spec.host(), any -> new PathMatcher<>());
      if (spec.kind() == Kind.EXACT) {
        matcher.addExactPath(spec.path(), new Route(i));
      } else {
        matcher.addPrefixPath(spec.path(), new Route(i));
      }
    }
  }

  @Override
  public @Nullable Object route(Request request) {
    PathMatcher<Route> matcher = Hosts.find(hosts, request.host());
    return matcher == null ? null : matcher.match(request.path()).getValue();
  }

  @Override
  public int route(@Nullable Object answer) {
    return answer instanceof Route route ? route.place() : -1;
  }
}
