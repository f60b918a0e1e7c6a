package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.LocalPolicyTargetReferenceWithSectionName;
import io.gatewayapi4j.model.ParentGatewayReference;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.snapshot.References;
import io.gatewayapi4j.snapshot.References.Unresolved;
import io.gatewayapi4j.snapshot.Resources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The references that lead nowhere: those to parents, classes and targets, of which no controller
 * says anything, and those that a status would tell of if somebody managed the resource.
 */
final class ReferenceProblems {
  private static final Set<Kind> PARENTS = Set.of(Kind.GATEWAY, Kind.LISTENER_SET, Kind.SERVICE);

  private final Map<ResourceKey, Set<Unresolved>> unresolved;
  private final Set<String> present = new HashSet<>();

  /**
   * The references of an input.
   *
   * @param manifest all that is there, good or not
   * @param good what an API server would let in
   */
  ReferenceProblems(Manifest manifest, Resources good) {
    this.unresolved = References.unresolved(good);
    for (Entry entry : manifest.entries()) {
      present.add(entry.kind() + " " + entry.name());
    }
  }

  List<Problem> of(Entry entry, Resource resource) {
    List<Problem> problems = new ArrayList<>();
    if (resource instanceof Gateway gateway) {
      String name = gateway.spec().gatewayClassName();
      require(entry, "spec.gatewayClassName", Kind.GATEWAY_CLASS, name, problems);
    } else if (resource instanceof ListenerSet set) {
      addParent(entry, set, problems);
    } else if (resource instanceof Route route) {
      addParents(entry, route, problems);
    } else if (resource instanceof BackendTLSPolicy policy) {
      addTargets(entry, policy, problems);
    }
    for (Unresolved one : unresolved.getOrDefault(resource.key(), Set.of())) {
      for (FieldMessage told : FieldMessage.all(one.message(), "spec")) {
        problems.add(problem(entry, one.reason(), told.path(), told.message()));
      }
    }
    return problems;
  }

  private void addParent(Entry entry, ListenerSet set, List<Problem> problems) {
    ParentGatewayReference parent = set.spec().parentRef();
    if (parent == null) {
      return;
    }
    String written = parent.kind() == null ? "Gateway" : parent.kind();
    Kind kind = Kind.of(orGateway(parent.group()), written);
    if (kind == Kind.GATEWAY) {
      String namespace = parent.namespace() == null ? set.namespace() : parent.namespace();
      require(entry, "spec.parentRef", kind, namespace + "/" + parent.name(), problems);
    } else {
      String message = "names a %s of group %s: a ListenerSet adds listeners to a Gateway";
      problems.add(
          problem(
              entry,
              "parent-kind",
              "spec.parentRef",
              message.formatted(written, orGateway(parent.group()))));
    }
  }

  private void addParents(Entry entry, Route route, List<Problem> problems) {
    List<ParentReference> parents = route.spec().parentRefs();
    for (int i = 0; i < parents.size(); i++) {
      ParentReference parent = parents.get(i);
      String path = "spec.parentRefs[" + i + "]";
      String group = orGateway(parent.group());
      String written = parent.kind() == null ? "Gateway" : parent.kind();
      Kind kind = Kind.of(group, written);
      if (kind != null && PARENTS.contains(kind)) {
        String namespace = parent.namespace() == null ? route.namespace() : parent.namespace();
        require(entry, path, kind, namespace + "/" + parent.name(), problems);
      } else {
        String message =
            "names a %s of group %s, to which no route attaches: name a Gateway, a ListenerSet or,"
                + " in a mesh, a Service with group \"\"";
        problems.add(problem(entry, "parent-kind", path, message.formatted(written, group)));
      }
    }
  }

  private static void addTargets(Entry entry, BackendTLSPolicy policy, List<Problem> problems) {
    List<LocalPolicyTargetReferenceWithSectionName> targets = policy.spec().targetRefs();
    for (int i = 0; i < targets.size(); i++) {
      LocalPolicyTargetReferenceWithSectionName target = targets.get(i);
      String group = target.group() == null ? Kind.Group.CORE : target.group();
      if (Kind.of(group, target.kind()) != Kind.SERVICE) {
        String message =
            "names a %s of group \"%s\": a BackendTLSPolicy is for Services, with group \"\"";
        String path = "spec.targetRefs[" + i + "]";
        problems.add(problem(entry, "target-kind", path, message.formatted(target.kind(), group)));
      }
    }
  }

  private static String orGateway(@Nullable String group) {
    return group == null ? Kind.Group.GATEWAY : group;
  }

  private void require(Entry entry, String path, Kind kind, String name, List<Problem> problems) {
    if (!present.contains(kind + " " + name)) {
      String message = "there is no " + kind.spelling() + " " + name + " in the input";
      problems.add(problem(entry, "not-found", path, message));
    }
  }

  private static Problem problem(Entry entry, String rule, String path, String message) {
    return entry.problem(Level.ERROR, Source.REFERENCE, rule, path, message);
  }
}
