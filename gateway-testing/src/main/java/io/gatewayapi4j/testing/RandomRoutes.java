package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.BackendObjectReference;
import io.gatewayapi4j.model.BackendRef;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.DefaultScope;
import io.gatewayapi4j.model.ExternalAuthProtocol;
import io.gatewayapi4j.model.GRPCBackendRef;
import io.gatewayapi4j.model.GRPCRoute;
import io.gatewayapi4j.model.GRPCRouteRule;
import io.gatewayapi4j.model.GRPCRouteSpec;
import io.gatewayapi4j.model.HTTPBackendRef;
import io.gatewayapi4j.model.HTTPExternalAuthFilter;
import io.gatewayapi4j.model.HTTPPathMatch;
import io.gatewayapi4j.model.HTTPRequestMirrorFilter;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteFilter;
import io.gatewayapi4j.model.HTTPRouteFilterType;
import io.gatewayapi4j.model.HTTPRouteMatch;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.HTTPRouteSpec;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.SessionPersistence;
import io.gatewayapi4j.model.TCPRoute;
import io.gatewayapi4j.model.TCPRouteRule;
import io.gatewayapi4j.model.TCPRouteSpec;
import io.gatewayapi4j.model.TLSRoute;
import io.gatewayapi4j.model.TLSRouteRule;
import io.gatewayapi4j.model.TLSRouteSpec;
import io.gatewayapi4j.model.UDPRoute;
import io.gatewayapi4j.model.UDPRouteRule;
import io.gatewayapi4j.model.UDPRouteSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random routes of every kind, to parents and backends that may be there or not. */
final class RandomRoutes {
  static final List<String> HOSTNAMES =
      List.of("a.example", "b.example", "x.a.example", "*.example", "*.a.example", "*.x.a.example");

  private static final List<String> PATHS = List.of("/", "/a", "/a/");

  private final Draw draw;

  RandomRoutes(Draw draw) {
    this.draw = draw;
  }

  Route route(int number) {
    ObjectMeta metadata =
        RandomClusters.metadata(draw, draw.of(RandomClusters.NAMESPACES), "route-" + number);
    List<ParentReference> parents = draw.list(0, 3, i -> parent());
    Choice<DefaultScope> defaults =
        draw.oneIn(4) ? Choice.of(draw.of(DefaultScope.values())) : null;
    return switch (draw.below(7)) {
      case 0 -> grpc(metadata, parents, defaults);
      case 1 -> tls(metadata, parents, defaults);
      case 2 ->
          new TCPRoute(
              metadata,
              new TCPRouteSpec(parents, defaults, List.of(new TCPRouteRule(null, refs()))),
              null);
      case 3 ->
          new UDPRoute(
              metadata,
              new UDPRouteSpec(parents, defaults, List.of(new UDPRouteRule(null, refs()))),
              null);
      default -> http(metadata, parents, defaults);
    };
  }

  private ParentReference parent() {
    String name = draw.oneIn(4) ? "set-" + draw.below(3) : draw.of(RandomClusters.GATEWAYS);
    if (draw.oneIn(6)) {
      return new ParentReference("", "Service", null, draw.of(RandomClusters.SERVICES), null, null);
    }
    return new ParentReference(
        null,
        name.startsWith("set") ? "ListenerSet" : null,
        draw.orNull(2, draw.of(RandomClusters.NAMESPACES)),
        name,
        draw.oneIn(3) ? "l" + draw.below(4) : null,
        draw.oneIn(4) ? draw.of(80, 443) : null);
  }

  private List<String> hostnames(int atLeast) {
    return draw.list(atLeast, 2, i -> draw.of(HOSTNAMES));
  }

  private HTTPRoute http(
      ObjectMeta metadata, List<ParentReference> parents, @Nullable Choice<DefaultScope> defaults) {
    List<HTTPRouteRule> rules =
        draw.list(
            1,
            3,
            i ->
                HTTPRouteRule.builder()
                    .matches(draw.list(0, 2, j -> match()))
                    .filters(draw.oneIn(5) ? List.of(filter()) : List.of())
                    .backendRefs(draw.list(0, 2, j -> httpRef()))
                    .sessionPersistence(draw.oneIn(8) ? SessionPersistence.builder().build() : null)
                    .build());
    return new HTTPRoute(metadata, new HTTPRouteSpec(parents, defaults, hostnames(0), rules), null);
  }

  private HTTPRouteMatch match() {
    HTTPPathMatch path =
        draw.oneIn(6) ? HTTPPathMatch.regex("(?<=a)b") : HTTPPathMatch.prefix(draw.of(PATHS));
    return HTTPRouteMatch.builder().path(path).build();
  }

  /** A filter that sends requests to one more backend. */
  private HTTPRouteFilter filter() {
    BackendRef ref = ref();
    BackendObjectReference backend =
        new BackendObjectReference(
            ref.group(), ref.kind(), ref.name(), ref.namespace(), ref.port());
    return draw.oneIn(2)
        ? HTTPRouteFilter.builder()
            .type(Choice.of(HTTPRouteFilterType.REQUEST_MIRROR))
            .requestMirror(new HTTPRequestMirrorFilter(backend, null, null))
            .build()
        : HTTPRouteFilter.builder()
            .type(Choice.of(HTTPRouteFilterType.EXTERNAL_AUTH))
            .externalAuth(
                HTTPExternalAuthFilter.builder()
                    .protocol(Choice.of(ExternalAuthProtocol.HTTP))
                    .backendRef(backend)
                    .build())
            .build();
  }

  private HTTPBackendRef httpRef() {
    BackendRef ref = ref();
    return HTTPBackendRef.builder()
        .group(ref.group())
        .kind(ref.kind())
        .name(ref.name())
        .namespace(ref.namespace())
        .port(ref.port())
        .build();
  }

  private GRPCRoute grpc(
      ObjectMeta metadata, List<ParentReference> parents, @Nullable Choice<DefaultScope> defaults) {
    BackendRef ref = ref();
    GRPCBackendRef same =
        GRPCBackendRef.builder()
            .group(ref.group())
            .kind(ref.kind())
            .name(ref.name())
            .namespace(ref.namespace())
            .port(ref.port())
            .build();
    GRPCRouteRule rule = GRPCRouteRule.builder().backendRefs(List.of(same)).build();
    return new GRPCRoute(
        metadata, new GRPCRouteSpec(parents, defaults, hostnames(0), List.of(rule)), null);
  }

  private TLSRoute tls(
      ObjectMeta metadata, List<ParentReference> parents, @Nullable Choice<DefaultScope> defaults) {
    return new TLSRoute(
        metadata,
        new TLSRouteSpec(parents, defaults, hostnames(1), List.of(new TLSRouteRule(null, refs()))),
        null);
  }

  private List<BackendRef> refs() {
    return draw.list(1, 2, i -> ref());
  }

  private BackendRef ref() {
    Kind kind = draw.of(Kind.SERVICE, Kind.SERVICE, Kind.SERVICE_IMPORT, Kind.X_BACKEND);
    boolean service = kind == Kind.SERVICE;
    return BackendRef.builder()
        .group(service ? null : kind.group())
        .kind(draw.oneIn(8) ? "Other" : service ? null : kind.spelling())
        .name(draw.of(RandomClusters.SERVICES))
        .namespace(draw.orNull(2, draw.of(RandomClusters.NAMESPACES)))
        .port(draw.of(80, 80, 53, 99))
        .build();
  }
}
