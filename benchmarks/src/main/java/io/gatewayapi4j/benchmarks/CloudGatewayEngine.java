package io.gatewayapi4j.benchmarks;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.URI_TEMPLATE_VARIABLES_ATTRIBUTE;

import io.gatewayapi4j.benchmarks.Spec.Condition.Subject;
import io.gatewayapi4j.benchmarks.Spec.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webflux.autoconfigure.WebFluxProperties;
import org.springframework.cloud.gateway.handler.predicate.HeaderRoutePredicateFactory;
import org.springframework.cloud.gateway.handler.predicate.PathRoutePredicateFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;

/**
 * Spring Cloud Gateway's Path and Header predicates, the longest path first. It looks up a route
 * either as a gateway does, or in a plain loop, which no gateway does and which is kinder: what is
 * left are the predicates.
 *
 * <p>Both are spared what else a gateway pays for each request. Exchanges are made beforehand, and
 * keep the parsed path; a map finds the routes of a host, of which a Host predicate would be asked
 * for every route.
 */
final class CloudGatewayEngine implements Engine {
  private static final int MOST = 20_000;

  private static final PathRoutePredicateFactory PATHS =
      new PathRoutePredicateFactory(new WebFluxProperties());
  private static final HeaderRoutePredicateFactory HEADERS = new HeaderRoutePredicateFactory();

  /** Finds one of the routes of a host. */
  @FunctionalInterface
  interface Lookup {
    @Nullable Object find(ServerWebExchange exchange);
  }

  /**
   * A route of a host.
   *
   * @param predicates all of which have to hold, that of the path first
   */
  record Candidate(int place, int length, List<Predicate<ServerWebExchange>> predicates) {}

  private final Map<String, Lookup> hosts = new HashMap<>();
  private final Map<Request, ServerWebExchange> exchanges = new IdentityHashMap<>();

  private CloudGatewayEngine(Workload workload, Function<List<Candidate>, Lookup> lookup) {
    if (workload.routes().size() > MOST) {
      throw new UnsupportedOperationException("a scan of a list is of no use at this size");
    }
    Map<String, List<Candidate>> candidates = new HashMap<>();
    for (int i = 0; i < workload.routes().size(); i++) {
      Spec spec = workload.routes().get(i);
      candidates
          .computeIfAbsent(spec.host(), any -> new ArrayList<>())
          .add(new Candidate(i, spec.path().length(), predicates(spec)));
    }
    candidates.forEach(
        (host, routes) -> {
          routes.sort(Comparator.comparing(Candidate::length).reversed());
          hosts.put(host, lookup.apply(routes));
        });
    for (Request request : workload.requests()) {
      exchanges.put(request, exchange(request));
    }
  }

  /** As a gateway looks up a route. */
  static CloudGatewayEngine mapping(Workload workload) {
    return new CloudGatewayEngine(workload, CloudGatewayMapping::new);
  }

  /** The same predicates in a plain loop. */
  static CloudGatewayEngine loop(Workload workload) {
    return new CloudGatewayEngine(workload, Loop::of);
  }

  private static List<Predicate<ServerWebExchange>> predicates(Spec spec) {
    if (spec.kind() == Kind.REGEX) {
      throw new UnsupportedOperationException("paths are patterns, not expressions");
    }
    String root = spec.path().equals("/") ? "" : spec.path();
    String pattern = spec.kind() == Kind.EXACT ? spec.path() : root + "/**";
    Predicate<ServerWebExchange> path =
        PATHS.apply(new PathRoutePredicateFactory.Config().setPatterns(List.of(pattern)));
    Spec.Condition condition = spec.condition();
    if (condition == null) {
      return List.of(path);
    }
    if (condition.subject() != Subject.HEADER) {
      throw new UnsupportedOperationException("conditions on headers only");
    }
    HeaderRoutePredicateFactory.Config header = new HeaderRoutePredicateFactory.Config();
    header.setHeader(condition.name());
    header.setRegexp(condition.value());
    return List.of(path, HEADERS.apply(header));
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
    Lookup lookup = Hosts.find(hosts, request.host());
    ServerWebExchange exchange = exchanges.get(request);
    if (lookup == null || exchange == null) {
      return null;
    }
    // A match would copy those of the one before it, and an exchange of a server has none yet.
    exchange.getAttributes().remove(URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return lookup.find(exchange);
  }

  @Override
  public int route(@Nullable Object answer) {
    return answer instanceof Route route
        ? Integer.parseInt(route.getId())
        : answer instanceof Loop.Step step ? step.place : -1;
  }

  private record Loop(List<Step> steps) implements Lookup {
    private record Step(int place, Predicate<ServerWebExchange> predicate) {}

    static Loop of(List<Candidate> candidates) {
      return new Loop(
          candidates.stream()
              .map(
                  each ->
                      new Step(
                          each.place,
                          each.predicates.stream().reduce(Predicate::and).orElseThrow()))
              .toList());
    }

    @Override
    public @Nullable Object find(ServerWebExchange exchange) {
      for (Step step : steps) {
        if (step.predicate.test(exchange)) {
          return step;
        }
      }
      return null;
    }
  }
}
