package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.benchmarks.Spec.Condition.Subject;
import io.gatewayapi4j.benchmarks.Spec.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webflux.autoconfigure.WebFluxProperties;
import org.springframework.cloud.gateway.handler.predicate.HeaderRoutePredicateFactory;
import org.springframework.cloud.gateway.handler.predicate.PathRoutePredicateFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;

/**
 * Spring Cloud Gateway's Path and Header predicates, tried in order in a plain loop, which is
 * kinder than its reactive lookup. The exchanges are made beforehand; the longest path goes first.
 */
final class CloudGatewayEngine implements Engine {
  private static final int MOST = 20_000;

  private record Route(int place, int length, Predicate<ServerWebExchange> predicate) {}

  private final Map<String, List<Route>> hosts = new HashMap<>();
  private final Map<Request, ServerWebExchange> exchanges = new IdentityHashMap<>();

  CloudGatewayEngine(Workload workload) {
    if (workload.routes().size() > MOST) {
      throw new UnsupportedOperationException("a scan of a list is of no use at this size");
    }
    for (int i = 0; i < workload.routes().size(); i++) {
      Spec spec = workload.routes().get(i);
      int length = spec.path().length();
      hosts
          .computeIfAbsent(spec.host(), any -> new ArrayList<>())
          .add(new Route(i, length, predicate(spec)));
    }
    hosts.values().forEach(routes -> routes.sort(Comparator.comparing(Route::length).reversed()));
    for (Request request : workload.requests()) {
      exchanges.put(request, exchange(request));
    }
  }

  private static Predicate<ServerWebExchange> predicate(Spec spec) {
    if (spec.kind() == Kind.REGEX) {
      throw new UnsupportedOperationException("paths are patterns, not expressions");
    }
    String root = spec.path().equals("/") ? "" : spec.path();
    String pattern = spec.kind() == Kind.EXACT ? spec.path() : root + "/**";
    PathRoutePredicateFactory.Config config =
        new PathRoutePredicateFactory.Config().setPatterns(List.of(pattern));
    Predicate<ServerWebExchange> path =
        new PathRoutePredicateFactory(new WebFluxProperties()).apply(config);
    Spec.Condition condition = spec.condition();
    if (condition == null) {
      return path;
    }
    if (condition.subject() != Subject.HEADER) {
      throw new UnsupportedOperationException("conditions on headers only");
    }
    HeaderRoutePredicateFactory.Config header = new HeaderRoutePredicateFactory.Config();
    header.setHeader(condition.name());
    header.setRegexp(condition.value());
    return path.and(new HeaderRoutePredicateFactory().apply(header));
  }

  private static ServerWebExchange exchange(Request request) {
    MockServerHttpRequest.BaseBuilder<?> get =
        MockServerHttpRequest.get("http://" + request.host() + request.path());
    for (int i = 0; i < request.headers().length; i += 2) {
      get.header(request.headers()[i], request.headers()[i + 1]);
    }
    return MockServerWebExchange.from(get.build());
  }

  @Override
  public @Nullable Object route(Request request) {
    List<Route> routes = Hosts.find(hosts, request.host());
    ServerWebExchange exchange = exchanges.get(request);
    if (routes == null || exchange == null) {
      return null;
    }
    for (Route route : routes) {
      if (route.predicate.test(exchange)) {
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
