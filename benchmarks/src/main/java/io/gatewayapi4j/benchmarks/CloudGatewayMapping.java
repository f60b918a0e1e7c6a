package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.benchmarks.CloudGatewayEngine.Candidate;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.AsyncPredicate;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.CachingRouteLocator;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * Spring Cloud Gateway's own lookup, {@code lookupRoute}, on routes in the cache that a gateway has
 * of them. Nothing around it is run: no handler is chosen, no filter put together.
 *
 * <p>A route is as the gateway's builder in Java makes it; one from properties would be asked for
 * one predicate more, which always holds.
 */
final class CloudGatewayMapping extends RoutePredicateHandlerMapping
    implements CloudGatewayEngine.Lookup {
  private static final URI BACKEND = URI.create("http://backend:8080");

  CloudGatewayMapping(List<Candidate> candidates) {
    super(
        new FilteringWebHandler(List.of(), false),
        new CachingRouteLocator(locator(candidates)),
        new GlobalCorsProperties(),
        new StandardEnvironment());
  }

  private static RouteLocator locator(List<Candidate> candidates) {
    List<Route> routes = new ArrayList<>();
    for (Candidate candidate : candidates) {
      routes.add(
          Route.async()
              .id(String.valueOf(candidate.place()))
              .uri(BACKEND)
              .order(routes.size())
              .asyncPredicate(
                  candidate.predicates().stream()
                      .map(AsyncPredicate::from)
                      .reduce(AsyncPredicate::and)
                      .orElseThrow())
              .build());
    }
    return () -> Flux.fromIterable(routes);
  }

  @Override
  public @Nullable Object find(ServerWebExchange exchange) {
    Taken taken = new Taken();
    lookupRoute(exchange).subscribe(taken);
    if (taken.failure != null) {
      throw new IllegalStateException(taken.failure);
    }
    return taken.route;
  }

  /** What the thread that asks is told before it goes on: nothing here waits for another. */
  private static final class Taken implements CoreSubscriber<Route> {
    private @Nullable Route route;
    private @Nullable Throwable failure;

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Route next) {
      route = next;
    }

    @Override
    public void onError(Throwable error) {
      failure = error;
    }

    @Override
    public void onComplete() {}
  }
}
