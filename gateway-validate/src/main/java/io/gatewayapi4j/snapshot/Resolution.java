package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.XBackend;
import io.gatewayapi4j.model.XBackendTrafficPolicy;
import io.gatewayapi4j.model.XMesh;
import io.gatewayapi4j.snapshot.ParentVerdict.Placement;
import io.gatewayapi4j.snapshot.ParentVerdict.ServicePortKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way from resources to a snapshot: classes, then Gateways with their listeners, then routes at
 * them, then what is known only when all routes are placed. Each step reads what earlier ones
 * finished, and none changes it.
 *
 * <p>There is one way only, from one state to the next: a step judges anew what is {@link Touched}
 * and takes over the rest. From scratch is a change from no resources to all.
 */
record Resolution(
    Controllers controllers,
    Environment environment,
    World world,
    Classes classes,
    Gateways gateways,
    SharedMap<ResourceKey, RouteVerdict> routes,
    Attachments attachments,
    Serving serving,
    Statuses statuses) {

  /** The resolution of no resources. */
  static Resolution none(Controllers controllers, Features features, Environment environment) {
    return new Resolution(
        controllers,
        environment,
        World.none(features),
        new Classes(Resources.NONE, controllers, environment),
        Gateways.NONE,
        SharedMap.empty(),
        Attachments.NONE,
        Serving.NONE,
        Statuses.NONE);
  }

  /**
   * The resolution after changes of resources.
   *
   * @param resources the resources as they are now
   * @param changes what is another, in the order of the keys
   */
  Resolution after(Resources resources, List<Change<ResourceKey, Resource>> changes) {
    Touched touched = new Touched(changes, world.readers());
    World nextWorld = world.after(resources, changes, touched);
    Classes nextClasses = new Classes(resources, controllers, environment);
    nextClasses.touchSince(classes, touched);

    GatewayResolver ofGateways = new GatewayResolver(nextWorld, nextClasses, environment);
    List<Change<ResourceKey, GatewayVerdict>> changedGateways =
        changes(
            touched.gateways(world.resources(), resources),
            gateways::get,
            ofGateways::resolve,
            GatewayVerdict::sharing);
    Gateways nextGateways = gateways.after(changedGateways, touched::readersOf);

    RouteResolver ofRoutes =
        new RouteResolver(nextWorld, nextGateways, nextClasses.meshController());
    List<Change<ResourceKey, RouteVerdict>> changedRoutes =
        changes(touched.routes(), routes::get, ofRoutes::resolve, RouteVerdict::sharing);
    Attachments nextAttachments = attachments.after(changedRoutes);

    Set<ResourceKey> reached = reached(changedGateways, changedRoutes);
    Serving nextServing = serving.withGateways(reached, nextGateways, nextAttachments);
    if (world.features().has(Feature.MESH)) {
      nextServing =
          nextServing.withServices(
              reachedServices(touched, changedRoutes), resources, nextAttachments);
    }
    Resolution next =
        new Resolution(
            controllers,
            environment,
            nextWorld,
            nextClasses,
            nextGateways,
            routes.after(changedRoutes),
            nextAttachments,
            nextServing,
            statuses);
    if (tellsAncestors(world.resources())) {
      touched.ancestorsOf(changedRoutes);
    }
    StatusWriter writer = new StatusWriter(next);
    writer.writeClasses(touched);
    writer.writeGateways(changedGateways, reached);
    writer.writeRoutes(changedRoutes);
    writer.writePolicies(touched);
    return next.told(writer);
  }

  /** Who may attach routes and refer across namespaces, and who does. */
  Access access() {
    return new AccessResolver(world).resolve(gateways, attachments);
  }

  /** The verdicts that are others than before. */
  private static <V> List<Change<ResourceKey, V>> changes(
      Collection<ResourceKey> touched,
      Function<ResourceKey, @Nullable V> before,
      Function<ResourceKey, @Nullable V> now,
      BinaryOperator<V> sharing) {
    List<Change<ResourceKey, V>> changes = new ArrayList<>(touched.size());
    for (ResourceKey key : touched) {
      V earlier = before.apply(key);
      V later = now.apply(key);
      if (!Objects.equals(earlier, later)) {
        V shared = earlier == null || later == null ? later : sharing.apply(later, earlier);
        changes.add(new Change<>(key, earlier, shared));
      }
    }
    return changes;
  }

  /** The Gateways with another verdict, or at which a route has another. */
  private static Set<ResourceKey> reached(
      List<Change<ResourceKey, GatewayVerdict>> gateways,
      List<Change<ResourceKey, RouteVerdict>> routes) {
    Set<ResourceKey> reached = new HashSet<>();
    gateways.forEach(change -> reached.add(change.key()));
    for (Change<ResourceKey, RouteVerdict> change : routes) {
      for (ParentVerdict parent : parents(change)) {
        for (Placement placement : parent.placements()) {
          reached.add(placement.gateway());
        }
      }
    }
    return new TreeSet<>(reached);
  }

  private static Set<ResourceKey> reachedServices(
      Touched touched, List<Change<ResourceKey, RouteVerdict>> routes) {
    Set<ResourceKey> reached = new TreeSet<>(touched.of(Kind.SERVICE));
    for (Change<ResourceKey, RouteVerdict> change : routes) {
      for (ParentVerdict parent : parents(change)) {
        for (ServicePortKey port : parent.ports()) {
          reached.add(port.service());
        }
      }
    }
    return reached;
  }

  private static List<ParentVerdict> parents(Change<ResourceKey, RouteVerdict> change) {
    List<ParentVerdict> parents = new ArrayList<>();
    if (change.before() != null) {
      parents.addAll(change.before().parents());
    }
    if (change.after() != null) {
      parents.addAll(change.after().parents());
    }
    return parents;
  }

  /** Whether anything was there whose status is told at the Gateways that lead to it. */
  private static boolean tellsAncestors(Resources resources) {
    return !resources.all(BackendTLSPolicy.class).isEmpty()
        || !resources.all(XBackendTrafficPolicy.class).isEmpty()
        || !resources.all(XBackend.class).isEmpty();
  }

  private Resolution told(StatusWriter writer) {
    return new Resolution(
        controllers,
        environment,
        world,
        classes,
        gateways,
        routes,
        attachments,
        serving,
        statuses.after(writer, world.resources(), ours()));
  }

  /** Whose entries in a status are ours. */
  private Set<String> ours() {
    if (controllers.names() != null) {
      return controllers.names();
    }
    Set<String> names = new HashSet<>();
    world
        .resources()
        .all(GatewayClass.class)
        .forEach(one -> names.add(one.spec().controllerName()));
    world.resources().all(XMesh.class).forEach(mesh -> names.add(mesh.spec().controllerName()));
    return names;
  }
}
