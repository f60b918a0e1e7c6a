package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.DefaultScope;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.snapshot.ParentVerdict.Placement;
import io.gatewayapi4j.snapshot.ParentVerdict.ServicePortKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a route at each of its parents, one not knowing of the other. */
final class RouteResolver {
  private final World world;
  private final Gateways gateways;
  private final MeshParents mesh;
  private final String meshController;

  /**
   * A resolver of routes.
   *
   * @param gateways the Gateways that are ours
   * @param meshController who answers for Services as parents; empty where nobody does
   */
  RouteResolver(World world, Gateways gateways, String meshController) {
    this.world = world;
    this.gateways = gateways;
    this.mesh = new MeshParents(world.resources(), world.readers());
    this.meshController = meshController;
  }

  /** The verdict on a route; null where it is not there. */
  @Nullable RouteVerdict resolve(ResourceKey key) {
    return world.resources().find(key) instanceof Route route ? resolve(route) : null;
  }

  private RouteVerdict resolve(Route route) {
    Map<Use, RouteContent> contents = new EnumMap<>(Use.class);
    List<ParentVerdict> parents = new ArrayList<>(1);
    if (ListenerSupport.supports(route.kind(), world.features())) {
      List<ParentReference> refs = route.spec().parentRefs();
      for (int i = 0; i < refs.size(); i++) {
        boolean repeated = refs.indexOf(refs.get(i)) < i;
        FieldPath path = FieldPath.SPEC.child("parentRefs", i);
        ParentVerdict verdict =
            repeated ? null : atParent(route, normal(refs.get(i)), path, contents);
        if (verdict != null) {
          parents.add(verdict);
        }
      }
      addDefaults(route, contents, parents);
    }
    return new RouteVerdict(route, contents, parents);
  }

  /** The reference with group and kind; the rest as it is written. */
  private static ParentReference normal(ParentReference ref) {
    if (ref.group() != null && ref.kind() != null) {
      return ref;
    }
    return new ParentReference(
        ref.group() == null ? Kind.Group.GATEWAY : ref.group(),
        ref.kind() == null ? Kind.GATEWAY.spelling() : ref.kind(),
        ref.namespace(),
        ref.name(),
        ref.sectionName(),
        ref.port());
  }

  private @Nullable ParentVerdict atParent(
      Route route, ParentReference ref, FieldPath path, Map<Use, RouteContent> contents) {
    Service service = mesh.service(route, ref);
    if (service != null) {
      return world.features().has(Feature.MESH)
          ? atService(route, ref, service, path, contents)
          : null;
    }
    ResourceKey owner = Parents.of(route, ref);
    ListenerGroup group = owner == null ? null : gateways.group(owner);
    return group == null ? null : atGroup(route, ref, path, group, contents);
  }

  private ParentVerdict atGroup(
      Route route,
      ParentReference ref,
      FieldPath path,
      ListenerGroup group,
      Map<Use, RouteContent> contents) {
    ListenerChoice choice = ListenerChoice.of(route, ref, path, group, world.resources());
    RouteContent content =
        contents.computeIfAbsent(Use.GATEWAY, use -> RouteContents.of(world, route, use));
    for (Placement placement : choice.placements()) {
      if (placement.passedOn()) {
        contents.computeIfAbsent(Use.PASSTHROUGH, use -> RouteContents.of(world, route, use));
      }
    }
    List<Condition> conditions = conditions(choice.refusal(), content);
    boolean accepted = Conditions.holds(conditions.get(0));
    return new ParentVerdict(
        ref,
        group.controllerName(),
        conditions,
        accepted ? choice.placements() : List.of(),
        List.of());
  }

  private ParentVerdict atService(
      Route route,
      ParentReference ref,
      Service service,
      FieldPath path,
      Map<Use, RouteContent> contents) {
    RouteContent content =
        contents.computeIfAbsent(Use.MESH, use -> RouteContents.of(world, route, use));
    Failure refusal = mesh.refusal(route, ref, service, path);
    List<Condition> conditions =
        conditions(refusal == null ? null : RouteConditions.invalid(refusal), content);
    List<ServicePortKey> ports =
        Conditions.holds(conditions.get(0)) ? mesh.ports(route, ref, service) : List.of();
    return new ParentVerdict(ref, meshController, conditions, List.of(), ports);
  }

  /** What is wrong with the attachment comes first, then what is wrong with the content. */
  private static List<Condition> conditions(@Nullable Condition refusal, RouteContent content) {
    List<Condition> conditions = new ArrayList<>(2);
    if (refusal != null) {
      conditions.add(refusal);
    } else if (content.rejection() != null) {
      conditions.add(RouteConditions.invalid(content.rejection()));
    } else {
      conditions.add(RouteConditions.accepted());
    }
    conditions.add(RouteConditions.resolvedRefs(content.unresolved()));
    if (Conditions.holds(conditions.get(0)) && !content.dropped().isEmpty()) {
      conditions.add(RouteConditions.partiallyInvalid(content.dropped()));
    }
    return conditions;
  }

  /** A route may ask for default Gateways without naming them; those that take it are told. */
  private void addDefaults(
      Route route, Map<Use, RouteContent> contents, List<ParentVerdict> parents) {
    Choice<DefaultScope> scope = route.spec().useDefaultGateways();
    if (scope == null || scope.is(DefaultScope.NONE)) {
      return;
    }
    for (ListenerGroup group : gateways.defaults()) {
      ParentReference ref =
          new ParentReference(
              Kind.Group.GATEWAY,
              Kind.GATEWAY.spelling(),
              group.owner().namespace(),
              group.owner().name(),
              null,
              null);
      boolean named = parents.stream().anyMatch(parent -> isFor(parent, group, route));
      ParentVerdict verdict =
          atGroup(route, ref, FieldPath.SPEC.child("useDefaultGateways"), group, contents);
      if (!named && !verdict.placements().isEmpty()) {
        parents.add(verdict);
      }
    }
  }

  private static boolean isFor(ParentVerdict parent, ListenerGroup group, Route route) {
    ParentReference ref = parent.parentRef();
    String namespace = ref.namespace() == null ? route.namespace() : ref.namespace();
    return Kind.GATEWAY.spelling().equals(ref.kind())
        && group.owner().namespace().equals(namespace)
        && group.owner().name().equals(ref.name());
  }
}
