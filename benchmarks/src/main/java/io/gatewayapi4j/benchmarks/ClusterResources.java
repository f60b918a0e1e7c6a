package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.model.AllowedRoutes;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.FromNamespaces;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassSpec;
import io.gatewayapi4j.model.GatewaySpec;
import io.gatewayapi4j.model.HTTPBackendRef;
import io.gatewayapi4j.model.HTTPPathMatch;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteMatch;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.HTTPRouteSpec;
import io.gatewayapi4j.model.LabelSelector;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.Namespace;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ReferenceGrant;
import io.gatewayapi4j.model.ReferenceGrantFrom;
import io.gatewayapi4j.model.ReferenceGrantSpec;
import io.gatewayapi4j.model.ReferenceGrantTo;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.RouteNamespaces;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A large cluster: in each namespace a Gateway of 64 listeners, Services, and routes of the same
 * and of other namespaces. Half of the routes name their listener, a quarter of the backends are in
 * another namespace, by a grant.
 */
final class ClusterResources {
  static final int LISTENERS = 64;
  static final int RULES = 3;

  private final int namespaces;
  private final int services;
  private final List<Resource> resources = new ArrayList<>();

  private ClusterResources(int namespaces, int services) {
    this.namespaces = namespaces;
    this.services = services;
  }

  /** A cluster with one Gateway a namespace. */
  static List<Resource> of(int namespaces, int services, int routes) {
    ClusterResources cluster = new ClusterResources(namespaces, services);
    cluster.resources.add(
        new GatewayClass(
            ObjectMeta.named("edge"), new GatewayClassSpec("example.com/edge", null, null), null));
    for (int i = 0; i < namespaces; i++) {
      cluster.addNamespace(i);
    }
    for (int i = 0; i < services; i++) {
      cluster.addService(i);
    }
    for (int i = 0; i < routes; i++) {
      cluster.resources.add(cluster.route(i));
    }
    return cluster.resources;
  }

  private void addNamespace(int number) {
    ObjectMeta metadata =
        ObjectMeta.named(namespace(number)).toBuilder().labels(Map.of("tier", "open")).build();
    resources.add(new Namespace(metadata));
    resources.add(gateway(number));
    ReferenceGrantFrom from =
        new ReferenceGrantFrom(
            "gateway.networking.k8s.io", "HTTPRoute", namespace(number + namespaces - 1));
    ReferenceGrantTo to = new ReferenceGrantTo("", "Service", null);
    resources.add(
        new ReferenceGrant(
            ObjectMeta.named(namespace(number), "neighbours"),
            new ReferenceGrantSpec(List.of(from), List.of(to))));
  }

  private Gateway gateway(int number) {
    List<Listener> listeners = new ArrayList<>(LISTENERS);
    for (int i = 0; i < LISTENERS; i++) {
      RouteNamespaces from =
          i % 2 == 0
              ? new RouteNamespaces(Choice.of(FromNamespaces.ALL), null)
              : new RouteNamespaces(
                  Choice.of(FromNamespaces.SELECTOR), LabelSelector.of(Map.of("tier", "open")));
      listeners.add(
          Listener.builder()
              .name("listener-" + i)
              .port(80)
              .protocol(Choice.of(ProtocolType.HTTP))
              .hostname("*." + host(number, i))
              .allowedRoutes(new AllowedRoutes(from, List.of()))
              .build());
    }
    return new Gateway(
        ObjectMeta.named(namespace(number), "edge"),
        GatewaySpec.builder().gatewayClassName("edge").listeners(listeners).build(),
        null);
  }

  private void addService(int number) {
    ServicePort port = ServicePort.builder().name("http").port(8080).build();
    resources.add(
        new Service(
            ObjectMeta.named(namespace(number % namespaces), service(number / namespaces)),
            ServiceSpec.builder().ports(List.of(port)).build()));
  }

  /** The route of a number, as it is in the cluster. */
  HTTPRoute route(int number) {
    int home = number % namespaces;
    int listener = number % LISTENERS;
    ParentReference parent =
        new ParentReference(
            null,
            null,
            namespace(home + number / namespaces % 2),
            "edge",
            number % 4 < 2 ? "listener-" + listener : null,
            null);
    String host =
        "app-" + number + "." + host((home + number / namespaces % 2) % namespaces, listener);
    List<HTTPRouteRule> rules = new ArrayList<>(RULES);
    for (int i = 0; i < RULES; i++) {
      rules.add(rule(number, home, i));
    }
    return new HTTPRoute(
        ObjectMeta.named(namespace(home), "route-" + number).toBuilder()
            .generation(1L)
            .creationTimestamp("2026-01-01T00:00:00Z")
            .build(),
        HTTPRouteSpec.builder()
            .parentRefs(List.of(parent))
            .hostnames(List.of(host))
            .rules(rules)
            .build(),
        null);
  }

  private HTTPRouteRule rule(int number, int home, int index) {
    String name = service((number + index) % Math.max(1, services / namespaces));
    HTTPBackendRef own = HTTPBackendRef.service(name, 8080);
    HTTPBackendRef other =
        HTTPBackendRef.builder()
            .namespace(namespace(index == 0 ? home + 1 : home))
            .name(service(0))
            .port(8080)
            .weight(2)
            .build();
    HTTPRouteMatch match =
        HTTPRouteMatch.builder().path(HTTPPathMatch.prefix("/path-" + index)).build();
    return HTTPRouteRule.builder().matches(List.of(match)).backendRefs(List.of(own, other)).build();
  }

  private String namespace(int number) {
    return "namespace-" + number % namespaces;
  }

  private static String service(int number) {
    return "service-" + number;
  }

  private static String host(int gateway, int listener) {
    return "l" + listener + ".g" + gateway + ".example";
  }
}
