package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.benchmarks.Spec.Condition.Subject;
import io.gatewayapi4j.benchmarks.Spec.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Spring's PathPatterns, one list a host, of which the first that matches is taken. That is kinder
 * than its handler mappings, which gather all that match. The path of a request is parsed
 * beforehand.
 */
final class SpringEngine implements Engine {
  private static final int MOST = 20_000;

  private record Route(int place, PathPattern pattern, Spec.@Nullable Condition condition) {
    boolean matches(Request request, PathContainer path) {
      if (!pattern.matches(path)) {
        return false;
      }
      return condition == null
          || (condition.subject() == Subject.METHOD
              ? condition.value().equals(request.method())
              : condition.value().equals(request.header(condition.name())));
    }
  }

  private final Map<String, List<Route>> hosts = new HashMap<>();
  private final Map<Request, PathContainer> paths = new IdentityHashMap<>();

  SpringEngine(Workload workload) {
    Hosts.check(workload, MOST, "a scan of a list is of no use at this size");
    PathPatternParser parser = new PathPatternParser();
    for (int i = 0; i < workload.routes().size(); i++) {
      Spec spec = workload.routes().get(i);
      boolean query = spec.condition() != null && spec.condition().subject() == Subject.QUERY;
      if (spec.kind() == Kind.REGEX || query) {
        throw new UnsupportedOperationException("not with PathPattern alone");
      }
      String root = spec.path().equals("/") ? "" : spec.path();
      PathPattern pattern = parser.parse(spec.kind() == Kind.EXACT ? spec.path() : root + "/**");
      hosts
          .computeIfAbsent(spec.host(), any -> new ArrayList<>())
          .add(new Route(i, pattern, spec.condition()));
    }
    hosts.values().forEach(routes -> routes.sort(Comparator.comparing(Route::pattern)));
    for (Request request : workload.requests()) {
      paths.put(request, PathContainer.parsePath(request.path()));
    }
  }

  @Override
  public @Nullable Object route(Request request) {
    List<Route> routes = Hosts.find(hosts, request.host());
    PathContainer path = paths.get(request);
    if (routes == null || path == null) {
      return null;
    }
    for (Route route : routes) {
      if (route.matches(request, path)) {
        return route;
      }
    }
    return null;
  }

  @Override
  public int route(@Nullable Object answer) {
    return answer instanceof Route route ? route.place() : -1;
  }
}
