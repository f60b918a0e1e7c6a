package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.Endpoint;
import io.gatewayapi4j.model.EndpointConditions;
import io.gatewayapi4j.model.EndpointSlice;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassSpec;
import io.gatewayapi4j.model.Namespace;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ParametersReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServiceImport;
import io.gatewayapi4j.model.ServiceImportSpec;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.model.ServiceSpec;
import io.gatewayapi4j.model.XBackend;
import io.gatewayapi4j.model.XBackendPort;
import io.gatewayapi4j.model.XBackendSpec;
import io.gatewayapi4j.model.XMesh;
import io.gatewayapi4j.model.XMeshSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random sets of resources that refer to each other: classes, Gateways, ListenerSets, routes of
 * every kind, backends and their endpoints, certificates, grants and policies in a few namespaces,
 * so that about half of what is referred to is there and allowed. The same for the same seed.
 */
public final class RandomClusters {
  /** The last has no Namespace among the resources, mostly. */
  static final List<String> NAMESPACES = List.of("a", "a-b", "b", "nowhere");

  static final List<String> SERVICES = List.of("one", "two", "gone");
  static final List<String> GATEWAYS = List.of("edge", "inner");

  private static final int ROUTES = 8;

  private final Draw draw;
  private final RandomListeners listeners;
  private final RandomRoutes routes;
  private final RandomPolicies policies;
  private final RandomSecrets secrets;
  private final Map<Object, Resource> resources = new LinkedHashMap<>();

  private RandomClusters(Random random) {
    draw = new Draw(random);
    listeners = new RandomListeners(draw);
    routes = new RandomRoutes(draw);
    policies = new RandomPolicies(draw);
    secrets = new RandomSecrets(draw);
  }

  /** A set of resources drawn from these numbers, each key once. */
  public static List<Resource> next(Random random) {
    RandomClusters cluster = new RandomClusters(random);
    cluster.fill();
    return cluster.resources();
  }

  /**
   * A few resources of any kind, each key once: many have the keys of some of a set drawn before,
   * and are otherwise than those.
   */
  public static List<Resource> some(Random random) {
    RandomClusters cluster = new RandomClusters(random);
    cluster.draw.list(1, 4, i -> cluster.any()).forEach(cluster::add);
    return cluster.resources();
  }

  private List<Resource> resources() {
    return new ArrayList<>(resources.values());
  }

  private void fill() {
    add(gatewayClass("ours", null));
    add(gatewayClass("theirs", null));
    for (String namespace : NAMESPACES.subList(0, 3)) {
      add(namespace(namespace));
      add(service(namespace, "one"));
      add(service(namespace, "two"));
    }
    draw.list(1, 3, i -> listeners.gateway()).forEach(this::add);
    draw.list(0, 3, listeners::listenerSet).forEach(this::add);
    draw.list(1, ROUTES, routes::route).forEach(this::add);
    draw.list(0, 5, policies::grant).forEach(this::add);
    draw.list(0, 3, policies::backendTls).forEach(this::add);
    draw.list(0, 6, i -> any()).forEach(this::add);
  }

  private Resource any() {
    int number = draw.below(4);
    return switch (draw.below(17)) {
      case 0 -> gatewayClass(draw.of("ours", "theirs", "missing"), parameters());
      case 1 -> mesh();
      case 2, 3 -> listeners.gateway();
      case 4 -> listeners.listenerSet(number);
      case 5, 6, 7 -> routes.route(draw.below(ROUTES));
      case 8 -> namespace(draw.of(NAMESPACES));
      case 9 -> service(draw.of(NAMESPACES), draw.of(SERVICES));
      case 10 -> serviceImport();
      case 11 -> xBackend();
      case 12 -> secrets.secret();
      case 13 -> secrets.bundle();
      case 14 -> policies.grant(number);
      case 15 -> endpoints(number);
      default -> draw.oneIn(3) ? policies.traffic(number) : policies.backendTls(number);
    };
  }

  private void add(Resource resource) {
    resources.put(resource.key(), resource);
  }

  private static GatewayClass gatewayClass(String name, @Nullable ParametersReference parameters) {
    return new GatewayClass(
        ObjectMeta.named(name),
        new GatewayClassSpec("example.com/" + name, parameters, null),
        null);
  }

  private XMesh mesh() {
    return XMesh.builder()
        .metadata(ObjectMeta.named(draw.of("mesh", "other-mesh")))
        .spec(new XMeshSpec(draw.of("example.com/ours", "example.com/mesh"), parameters(), null))
        .build();
  }

  private @Nullable ParametersReference parameters() {
    return draw.orNull(
        2, new ParametersReference("", "ConfigMap", RandomSecrets.BUNDLE, draw.of(NAMESPACES)));
  }

  private Namespace namespace(String name) {
    return new Namespace(
        ObjectMeta.named(name).toBuilder()
            .labels(draw.oneIn(3) ? Map.of() : Map.of("team", draw.of("x", "y")))
            .build());
  }

  private Service service(String namespace, String name) {
    ServiceSpec spec =
        ServiceSpec.builder()
            .type(draw.oneIn(8) ? "ExternalName" : null)
            .sessionAffinity(draw.oneIn(4) ? "ClientIP" : null)
            .ports(ports())
            .build();
    return new Service(ObjectMeta.named(namespace, name), spec);
  }

  private List<ServicePort> ports() {
    return List.of(
        ServicePort.builder()
            .name("http")
            .port(80)
            .appProtocol(draw.orNull(2, draw.of("kubernetes.io/h2c", "kubernetes.io/wss")))
            .build(),
        ServicePort.builder().name("dns").port(53).protocol(draw.of("TCP", "UDP")).build());
  }

  private EndpointSlice endpoints(int number) {
    String namespace = draw.of(NAMESPACES);
    EndpointConditions conditions = new EndpointConditions(draw.of(true, false), null, null);
    return EndpointSlice.builder()
        .metadata(
            ObjectMeta.named(namespace, "slice-" + number).toBuilder()
                .labels(Map.of("kubernetes.io/service-name", draw.of(SERVICES)))
                .build())
        .addressType("IPv4")
        .endpoints(
            draw.list(
                0,
                2,
                i ->
                    Endpoint.builder()
                        .addresses(List.of("192.0.2." + i))
                        .conditions(draw.orNull(4, conditions))
                        .build()))
        .build();
  }

  private ServiceImport serviceImport() {
    return new ServiceImport(
        ObjectMeta.named(draw.of(NAMESPACES), draw.of(SERVICES)),
        ServiceImportSpec.builder().ports(ports()).build());
  }

  private XBackend xBackend() {
    return XBackend.builder()
        .metadata(ObjectMeta.named(draw.of(NAMESPACES), draw.of(SERVICES)))
        .spec(XBackendSpec.builder().port(new XBackendPort(null, draw.of(80, 443))).build())
        .build();
  }

  /** Metadata with a time of creation that others share. */
  static ObjectMeta metadata(Draw draw, String namespace, String name) {
    return ObjectMeta.named(namespace, name).toBuilder()
        .generation(draw.orNull(3, 4L))
        .creationTimestamp(draw.orNull(3, "2026-01-0" + draw.of(1, 2) + "T00:00:00Z"))
        .build();
  }
}
