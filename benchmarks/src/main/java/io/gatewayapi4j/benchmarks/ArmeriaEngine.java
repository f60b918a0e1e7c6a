package io.gatewayapi4j.benchmarks;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Route;
import com.linecorp.armeria.server.RouteBuilder;
import com.linecorp.armeria.server.Routed;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.VirtualHost;
import com.linecorp.armeria.server.VirtualHostBuilder;
import io.gatewayapi4j.benchmarks.Spec.Condition.Subject;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Armeria's Router with its own virtual hosts. Its contexts are made beforehand, and what it
 * remembers in them is forgotten; but its cache of routes, which has room for 4,096 of them, finds
 * them again. Those of a server bring their hash along, as ours do. A wildcard of its is one label,
 * so that it misses deeper hosts.
 */
final class ArmeriaEngine implements Engine {
  private static final int MOST = 20_000;

  private final Server server;
  private final Map<Request, ArmeriaContext> contexts = new IdentityHashMap<>();
  private final Map<HttpService, Integer> places = new IdentityHashMap<>();

  ArmeriaEngine(Workload workload) {
    if (workload.routes().size() > MOST) {
      throw new UnsupportedOperationException("takes minutes to build at this size");
    }
    ServerBuilder builder = Server.builder().http(0);
    Map<String, VirtualHostBuilder> hosts = new HashMap<>();
    for (int i = 0; i < workload.routes().size(); i++) {
      Spec spec = workload.routes().get(i);
      HttpService service = (context, request) -> HttpResponse.of(200);
      HttpService own = new Own(service);
      places.put(own, i);
      for (Route route : routes(spec)) {
        if (spec.host().isEmpty()) {
          builder.service(route, own);
        } else {
          hosts.computeIfAbsent(spec.host(), builder::virtualHost).service(route, own);
        }
      }
    }
    server = builder.build();
    for (Request request : workload.requests()) {
      VirtualHost host = server.config().findVirtualHost(request.host(), 80);
      contexts.put(request, new ArmeriaContext(request, host));
    }
  }

  /** An object of its own for each route. */
  private record Own(HttpService service) implements HttpService {
    @Override
    public HttpResponse serve(
        com.linecorp.armeria.server.ServiceRequestContext context,
        com.linecorp.armeria.common.HttpRequest request)
        throws Exception {
      return service.serve(context, request);
    }
  }

  /** A prefix of Armeria's is of what follows its slash: the path itself is another route. */
  private static List<Route> routes(Spec spec) {
    return switch (spec.kind()) {
      case EXACT -> List.of(route(spec, Route.builder().exact(spec.path())));
      case PREFIX ->
          spec.path().equals("/")
              ? List.of(route(spec, Route.builder().pathPrefix("/")))
              : List.of(
                  route(spec, Route.builder().pathPrefix(spec.path())),
                  route(spec, Route.builder().exact(spec.path())));
      case REGEX -> throw new UnsupportedOperationException("expressions are left out");
    };
  }

  private static Route route(Spec spec, RouteBuilder route) {
    if (spec.condition() != null) {
      if (spec.condition().subject() == Subject.METHOD) {
        route.methods(HttpMethod.valueOf(spec.condition().value()));
      } else if (spec.condition().subject() == Subject.HEADER) {
        route.matchesHeaders(spec.condition().name() + "=" + spec.condition().value());
      } else {
        route.matchesParams(spec.condition().name() + "=" + spec.condition().value());
      }
    }
    return route.build();
  }

  @Override
  public @Nullable Object route(Request request) {
    ArmeriaContext context = contexts.get(request);
    if (context == null) {
      return null;
    }
    VirtualHost host = server.config().findVirtualHost(request.host(), 80);
    context.forget();
    Routed<ServiceConfig> routed = host.findServiceConfig(context, false);
    return routed.isPresent() ? routed.value() : null;
  }

  @Override
  public int route(@Nullable Object answer) {
    if (!(answer instanceof ServiceConfig config)) {
      return -1;
    }
    Own own = config.service().as(Own.class);
    return own == null ? -1 : places.getOrDefault(own, -1);
  }
}
