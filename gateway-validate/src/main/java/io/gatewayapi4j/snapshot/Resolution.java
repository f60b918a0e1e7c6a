package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ParentGatewayReference;
import io.gatewayapi4j.model.ReferenceGrant;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.XBackend;
import io.gatewayapi4j.model.XMesh;
import io.gatewayapi4j.snapshot.GatewayVerdict.SetVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way from resources to a snapshot: classes, then Gateways with their listeners, then routes at
 * them, then what is known only when all routes are placed. Each step reads what earlier ones
 * finished, and none changes it.
 */
final class Resolution {
  private final Resources resources;
  private final Controllers controllers;
  private final Features features;
  private final Environment environment;
  private final Grants grants;
  private final CertificateRefs certificates;
  private final Classes classes;

  Resolution(
      Resources resources, Controllers controllers, Features features, Environment environment) {
    this.resources = resources;
    this.controllers = controllers;
    this.features = features;
    this.environment = environment;
    this.grants = new Grants(resources.all(ReferenceGrant.class));
    this.certificates = new CertificateRefs(resources, grants, new Certificates());
    this.classes = new Classes(resources, controllers, environment);
  }

  Resources resources() {
    return resources;
  }

  /** The same of changed resources. */
  Resolution with(Collection<? extends Resource> applied, Collection<ResourceKey> deleted) {
    return new Resolution(resources.with(applied, deleted), controllers, features, environment);
  }

  Snapshot resolve() {
    List<GatewayVerdict> gateways = gateways();
    BackendPolicies policies = new BackendPolicies(resources, features, certificates);
    World world = new World(resources, grants, policies, features);
    List<RouteVerdict> routes = routes(gateways, world);
    Attachments attachments = new Attachments(routes);
    List<ResolvedGateway> serving = new ArrayList<>(gateways.size());
    gateways.forEach(gateway -> serving.add(Serving.gateway(gateway, attachments)));
    List<ResolvedMeshService> services = new ArrayList<>();
    if (features.has(Feature.MESH)) {
      resources
          .all(Service.class)
          .forEach(service -> services.add(Serving.service(service, attachments)));
    }
    return new Snapshot(
        serving,
        services,
        this,
        statuses(gateways, policies, routes, attachments),
        () -> new AccessResolver(world).resolve(gateways, routes, attachments));
  }

  private List<GatewayVerdict> gateways() {
    Map<ResourceKey, List<ListenerSet>> sets = listenerSets();
    GatewayResolver resolver = new GatewayResolver(resources, features, environment, certificates);
    List<GatewayVerdict> verdicts = new ArrayList<>();
    for (Gateway gateway : resources.all(Gateway.class)) {
      String controller = classes.controller(gateway.spec().gatewayClassName());
      if (controller != null) {
        List<ListenerSet> own = sets.getOrDefault(gateway.key(), List.of());
        verdicts.add(resolver.resolve(gateway, controller, own));
      }
    }
    return verdicts;
  }

  /** The ListenerSets of each Gateway, in their precedence. */
  private Map<ResourceKey, List<ListenerSet>> listenerSets() {
    Map<ResourceKey, List<ListenerSet>> sets = new HashMap<>();
    if (features.has(Feature.LISTENER_SET)) {
      resources.all(ListenerSet.class).stream()
          .sorted(Precedence.OLDEST_FIRST)
          .forEach(
              set -> {
                ResourceKey parent = parent(set);
                if (parent != null) {
                  sets.computeIfAbsent(parent, key -> new ArrayList<>()).add(set);
                }
              });
    }
    return sets;
  }

  private static @Nullable ResourceKey parent(ListenerSet set) {
    ParentGatewayReference ref = set.spec().parentRef();
    if (ref == null) {
      return null;
    }
    String group = ref.group() == null ? Kind.Group.GATEWAY : ref.group();
    String kind = ref.kind() == null ? Kind.GATEWAY.spelling() : ref.kind();
    String namespace =
        ref.namespace() == null || ref.namespace().isEmpty() ? set.namespace() : ref.namespace();
    return Kind.of(group, kind) == Kind.GATEWAY
        ? new ResourceKey(Kind.GATEWAY, namespace, ref.name())
        : null;
  }

  private List<RouteVerdict> routes(List<GatewayVerdict> gateways, World world) {
    Map<ResourceKey, ListenerGroup> groups = new HashMap<>();
    List<ListenerGroup> defaults = new ArrayList<>();
    for (GatewayVerdict gateway : gateways) {
      groups.put(gateway.own().owner(), gateway.own());
      for (SetVerdict set : gateway.listenerSets()) {
        groups.put(set.group().owner(), set.group());
      }
      if (GatewayResolver.isDefault(gateway.gateway().spec())) {
        defaults.add(gateway.own());
      }
    }
    List<Route> routes = resources.routes();
    RouteResolver resolver =
        new RouteResolver(
            world, groups, defaults, new MeshParents(resources, routes), classes.meshController());
    List<RouteVerdict> verdicts = new ArrayList<>(routes.size());
    routes.forEach(route -> verdicts.add(resolver.resolve(route)));
    return verdicts;
  }

  private Statuses statuses(
      List<GatewayVerdict> gateways,
      BackendPolicies policies,
      List<RouteVerdict> routes,
      Attachments attachments) {
    StatusWriter writer = new StatusWriter(features);
    writer.write(classes);
    gateways.forEach(gateway -> writer.write(gateway, attachments));
    routes.forEach(writer::write);
    writePolicies(writer, policies, routes);
    return new Statuses(resources, writer.statuses(), new StatusMerge(ours()));
  }

  /** What is told at the Gateways that reach a backend. */
  private void writePolicies(
      StatusWriter writer, BackendPolicies policies, List<RouteVerdict> routes) {
    Set<ResourceKey> secured = new HashSet<>();
    policies.verdicts().forEach(policy -> secured.addAll(policy.targets()));
    List<RouteVerdict> concerned =
        routes.stream().filter(route -> BackendPolicies.concern(route.route().kind())).toList();
    Ancestors clients = new Ancestors(concerned, secured);
    policies.verdicts().forEach(policy -> writer.write(policy, clients));
    TrafficPolicies traffic = new TrafficPolicies(resources);
    List<XBackend> backends = resources.all(XBackend.class);
    Set<ResourceKey> wanted = new HashSet<>();
    traffic.verdicts().forEach(policy -> wanted.addAll(policy.targets()));
    backends.forEach(backend -> wanted.add(backend.key()));
    Ancestors ancestors = new Ancestors(routes, wanted);
    traffic.verdicts().forEach(policy -> writer.write(policy, ancestors));
    backends.forEach(backend -> writer.write(backend, ancestors));
  }

  /** Whose entries in a status are ours. */
  private Set<String> ours() {
    if (controllers.names() != null) {
      return controllers.names();
    }
    Set<String> names = new HashSet<>();
    resources.all(GatewayClass.class).forEach(one -> names.add(one.spec().controllerName()));
    resources.all(XMesh.class).forEach(mesh -> names.add(mesh.spec().controllerName()));
    return names;
  }
}
