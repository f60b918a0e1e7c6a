package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.BackendTLSPolicySpec;
import io.gatewayapi4j.model.BackendTLSPolicyValidation;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassSpec;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.LocalPolicyTargetReferenceWithSectionName;
import io.gatewayapi4j.model.Namespace;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ReferenceGrant;
import io.gatewayapi4j.model.ReferenceGrantFrom;
import io.gatewayapi4j.model.ReferenceGrantSpec;
import io.gatewayapi4j.model.ReferenceGrantTo;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.model.ServiceSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random sets of resources that refer to each other: classes, Gateways, ListenerSets, routes of
 * every kind, Services, grants and policies in a few namespaces, so that about half of what is
 * referred to is there and allowed. The same for the same seed.
 */
public final class RandomClusters {
  /** The last has no Namespace among the resources. */
  static final List<String> NAMESPACES = List.of("a", "a-b", "b", "nowhere");

  static final List<String> SERVICES = List.of("one", "two", "gone");
  static final List<String> GATEWAYS = List.of("edge", "inner");

  private final Draw draw;
  private final Map<Object, Resource> resources = new LinkedHashMap<>();

  private RandomClusters(Random random) {
    draw = new Draw(random);
  }

  /** A set of resources drawn from these numbers, each key once. */
  public static List<Resource> next(Random random) {
    RandomClusters cluster = new RandomClusters(random);
    cluster.fill();
    return new ArrayList<>(cluster.resources.values());
  }

  private void fill() {
    add(gatewayClass("ours", "example.com/ours"));
    add(gatewayClass("theirs", "example.com/theirs"));
    for (String namespace : NAMESPACES.subList(0, 3)) {
      add(
          new Namespace(
              ObjectMeta.named(namespace).toBuilder()
                  .labels(draw.oneIn(3) ? Map.of() : Map.of("team", draw.of("x", "y")))
                  .build()));
      add(service(namespace, "one"));
      add(service(namespace, "two"));
    }
    RandomListeners listeners = new RandomListeners(draw);
    draw.list(1, 3, i -> listeners.gateway()).forEach(this::add);
    draw.list(0, 3, listeners::listenerSet).forEach(this::add);
    RandomRoutes routes = new RandomRoutes(draw);
    draw.list(1, 8, routes::route).forEach(this::add);
    draw.list(0, 5, this::grant).forEach(this::add);
    draw.list(0, 3, this::policy).forEach(this::add);
  }

  private void add(Resource resource) {
    resources.put(resource.key(), resource);
  }

  private static GatewayClass gatewayClass(String name, String controller) {
    return new GatewayClass(
        ObjectMeta.named(name), new GatewayClassSpec(controller, null, null), null);
  }

  private Service service(String namespace, String name) {
    List<ServicePort> ports =
        List.of(
            ServicePort.builder()
                .name("http")
                .port(80)
                .appProtocol(draw.orNull(2, draw.of("kubernetes.io/h2c", "kubernetes.io/wss")))
                .build(),
            ServicePort.builder().name("dns").port(53).protocol(draw.of("TCP", "UDP")).build());
    return new Service(
        ObjectMeta.named(namespace, name), ServiceSpec.builder().ports(ports).build());
  }

  private ReferenceGrant grant(int number) {
    Kind from =
        draw.of(Kind.HTTP_ROUTE, Kind.GRPC_ROUTE, Kind.TCP_ROUTE, Kind.UDP_ROUTE, Kind.GATEWAY);
    ReferenceGrantFrom referrer =
        new ReferenceGrantFrom(from.group(), from.spelling(), draw.of(NAMESPACES));
    ReferenceGrantTo to = new ReferenceGrantTo("", "Service", draw.orNull(2, draw.of(SERVICES)));
    return new ReferenceGrant(
        ObjectMeta.named(draw.of(NAMESPACES), "grant-" + number),
        new ReferenceGrantSpec(List.of(referrer), List.of(to)));
  }

  private BackendTLSPolicy policy(int number) {
    LocalPolicyTargetReferenceWithSectionName target =
        new LocalPolicyTargetReferenceWithSectionName(
            "", "Service", draw.of(SERVICES), draw.orNull(2, draw.of("http", "dns", "none")));
    BackendTLSPolicyValidation validation =
        new BackendTLSPolicyValidation(
            List.of(), draw.of("System", "Other"), "backend.example", List.of());
    return new BackendTLSPolicy(
        metadata(draw, draw.of(NAMESPACES), "policy-" + number),
        new BackendTLSPolicySpec(List.of(target), validation, Map.of()),
        null);
  }

  /** Metadata with a time of creation that others share. */
  static ObjectMeta metadata(Draw draw, String namespace, String name) {
    return ObjectMeta.named(namespace, name).toBuilder()
        .generation(draw.orNull(3, 4L))
        .creationTimestamp(draw.orNull(3, "2026-01-0" + draw.of(1, 2) + "T00:00:00Z"))
        .build();
  }
}
