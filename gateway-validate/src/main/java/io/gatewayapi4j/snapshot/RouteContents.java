package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.GRPCRoute;
import io.gatewayapi4j.model.GRPCRouteRule;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.TCPRoute;
import io.gatewayapi4j.model.TLSRoute;
import io.gatewayapi4j.model.UDPRoute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the rules of a route: one that is not valid is dropped, the others keep their places.
 */
final class RouteContents {
  private static final List<HTTPRouteRule> HTTP_DEFAULT = List.of(HTTPRouteRule.builder().build());
  private static final List<GRPCRouteRule> GRPC_DEFAULT = List.of(GRPCRouteRule.builder().build());

  /** Resolves a rule of one kind. */
  private interface RuleResolver<R> {
    ResolvedRule resolve(
        R rule, int index, FieldPath path, BackendRefs backends, Findings findings);
  }

  private final World world;
  private final Route route;
  private final BackendRefs backends;

  private RouteContents(World world, Route route, Use use) {
    this.world = world;
    this.route = route;
    this.backends = new BackendRefs(world, route, use);
  }

  static RouteContent of(World world, Route route, Use use) {
    RouteContents contents = new RouteContents(world, route, use);
    if (route instanceof HTTPRoute http) {
      List<HTTPRouteRule> rules = http.spec().rules();
      return contents.resolve(rules.isEmpty() ? HTTP_DEFAULT : rules, HttpRules::resolve);
    }
    if (route instanceof GRPCRoute grpc) {
      List<GRPCRouteRule> rules = grpc.spec().rules();
      return contents.resolve(rules.isEmpty() ? GRPC_DEFAULT : rules, GrpcRules::resolve);
    }
    if (route instanceof TLSRoute tls) {
      return contents.resolve(tls.spec().rules(), StreamRules::tls);
    }
    if (route instanceof TCPRoute tcp) {
      return contents.resolve(tcp.spec().rules(), StreamRules::tcp);
    }
    return contents.resolve(((UDPRoute) route).spec().rules(), StreamRules::udp);
  }

  private <R> RouteContent resolve(List<R> written, RuleResolver<R> resolver) {
    List<ResolvedRule> rules = new ArrayList<>(written.size());
    List<Failure> dropped = new ArrayList<>(0);
    List<Failure> unresolved = new ArrayList<>(0);
    Failure rejection = null;
    for (int i = 0; i < written.size(); i++) {
      Findings findings = new Findings();
      FieldPath path = FieldPath.SPEC.child("rules", i);
      ResolvedRule rule = resolver.resolve(written.get(i), i, path, backends, findings);
      unresolved.addAll(findings.unresolved());
      if (findings.invalid().isEmpty()) {
        rules.add(rule);
      } else {
        dropped.add(findings.invalid().get(0));
      }
      rejection = rejection == null ? clashOfSessions(rule, path) : rejection;
    }
    if (rejection == null && rules.isEmpty() && !dropped.isEmpty()) {
      rejection = nothingLeft(dropped);
    }
    long createdAt = route.metadata().createdAt();
    return new RouteContent(
        new ResolvedRoute(route.key(), createdAt, rules), rejection, dropped, unresolved);
  }

  private static Failure nothingLeft(List<Failure> dropped) {
    Failure first = dropped.get(0);
    boolean alike = dropped.stream().allMatch(one -> one.reason().equals(first.reason()));
    return alike ? first : new Failure(Findings.UNSUPPORTED_VALUE, first.message());
  }

  /** Two ways of keeping a session, the route's and the Service's, would contradict each other. */
  private @Nullable Failure clashOfSessions(ResolvedRule rule, FieldPath path) {
    if (rule.sessionPersistence() == null) {
      return null;
    }
    for (Backend backend : rule.backends()) {
      Service service =
          Kind.of(backend.group(), backend.kind()) == Kind.SERVICE
              ? world.resources().find(Service.class, backend.namespace(), backend.name())
              : null;
      if (service != null && "ClientIP".equals(service.spec().sessionAffinity())) {
        String message = "%s cannot be had with the session affinity of Service %s/%s: drop either";
        return new Failure(
            Findings.UNSUPPORTED_VALUE,
            message.formatted(
                path.child("sessionPersistence"), backend.namespace(), backend.name()));
      }
    }
    return null;
  }
}
