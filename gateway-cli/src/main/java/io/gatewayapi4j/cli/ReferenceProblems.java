package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import io.gatewayapi4j.model.BackendTLSPolicy;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ConditionStatus;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ListenerStatus;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.PolicyAncestorStatus;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.snapshot.Statuses;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What does not resolve or attach: each condition that a controller would write to say so, at the
 * field that its message names, and the references to parents that are not there, of which no
 * controller says anything.
 */
final class ReferenceProblems {
  /** A message that starts with the field that it is about. */
  private static final Pattern FIELD_FIRST = Pattern.compile("(spec(?:\\.\\w+|\\[\\d+])*)\\s.*");

  /** A message may tell of several fields. */
  private static final Pattern NEXT_FIELD = Pattern.compile("; (?=spec\\.)");

  private final List<Entry> good;
  private final Statuses statuses;
  private final Set<String> present = new HashSet<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  /**
   * The references of an input.
   *
   * @param good the entries that an API server would let in
   * @param statuses what they get as statuses
   */
  ReferenceProblems(Manifest manifest, List<Entry> good, Statuses statuses) {
    this.good = good;
    this.statuses = statuses;
    for (Entry entry : manifest.entries()) {
      present.add(entry.kind().spelling() + " " + entry.name());
    }
  }

  List<Problem> problems() {
    for (Entry entry : good) {
      Resource resource = entry.resource();
      if (resource != null) {
        addAll(entry, statuses.apply(resource, Instant.EPOCH.toString()));
      }
    }
    return List.copyOf(problems);
  }

  private void addAll(Entry entry, Resource resource) {
    if (resource instanceof GatewayClass item && item.status() != null) {
      addConditions(entry, item.status().conditions(), "spec.parametersRef");
    } else if (resource instanceof Gateway gateway) {
      require(
          entry, "spec.gatewayClassName", Kind.GATEWAY_CLASS, gateway.spec().gatewayClassName());
      if (gateway.status() != null) {
        addConditions(entry, gateway.status().conditions(), "spec");
        addListeners(entry, gateway.spec().listeners(), gateway.status().listeners());
      }
    } else if (resource instanceof ListenerSet set) {
      addParent(entry, set);
      if (set.status() != null) {
        addConditions(entry, set.status().conditions(), "spec.parentRef");
        addListeners(entry, set.spec().listeners(), set.status().listeners());
      }
    } else if (resource instanceof Route route) {
      addParents(entry, route);
    } else if (resource instanceof BackendTLSPolicy policy) {
      addTargets(entry, policy);
      List<PolicyAncestorStatus> ancestors =
          policy.status() == null ? List.of() : policy.status().ancestors();
      for (PolicyAncestorStatus ancestor : ancestors) {
        addConditions(entry, ancestor.conditions(), "spec");
      }
    }
  }

  private void addListeners(Entry entry, List<Listener> written, List<ListenerStatus> statuses) {
    for (ListenerStatus status : statuses) {
      int index = 0;
      while (index < written.size() && !written.get(index).name().equals(status.name())) {
        index++;
      }
      addConditions(entry, status.conditions(), "spec.listeners[" + index + "]");
    }
  }

  private void addTargets(Entry entry, BackendTLSPolicy policy) {
    int index = 0;
    for (var target : policy.spec().targetRefs()) {
      Kind kind = target.group() == null ? null : Kind.of(target.group(), target.kind());
      if (kind != null) {
        String name = policy.namespace() + "/" + target.name();
        require(entry, "spec.targetRefs[" + index + "]", kind, name);
      }
      index++;
    }
  }

  private void addParent(Entry entry, ListenerSet set) {
    var parent = set.spec().parentRef();
    if (parent != null) {
      String namespace = parent.namespace() == null ? set.namespace() : parent.namespace();
      require(entry, "spec.parentRef", Kind.GATEWAY, namespace + "/" + parent.name());
    }
  }

  private void addParents(Entry entry, Route route) {
    List<ParentReference> written = route.spec().parentRefs();
    for (int i = 0; i < written.size(); i++) {
      ParentReference parent = written.get(i);
      String group = parent.group() == null ? Kind.Group.GATEWAY : parent.group();
      Kind kind = Kind.of(group, parent.kind() == null ? "Gateway" : parent.kind());
      if (kind != null) {
        String namespace = parent.namespace() == null ? route.namespace() : parent.namespace();
        require(entry, "spec.parentRefs[" + i + "]", kind, namespace + "/" + parent.name());
      }
    }
    if (route.status() != null) {
      for (RouteParentStatus parent : route.status().parents()) {
        int index = indexOf(parent.parentRef(), route);
        addConditions(entry, parent.conditions(), "spec.parentRefs[" + index + "]");
      }
    }
  }

  /** The place of the reference that a status repeats, in which defaults are filled in. */
  private static int indexOf(@Nullable ParentReference reference, Route route) {
    List<ParentReference> written = route.spec().parentRefs();
    for (int i = 0; reference != null && i < written.size(); i++) {
      ParentReference candidate = written.get(i);
      String namespace = candidate.namespace() == null ? route.namespace() : candidate.namespace();
      boolean sameNamespace =
          namespace.equals(
              reference.namespace() == null ? route.namespace() : reference.namespace());
      if (sameNamespace
          && candidate.name().equals(reference.name())
          && Objects.equals(candidate.sectionName(), reference.sectionName())
          && Objects.equals(candidate.port(), reference.port())) {
        return i;
      }
    }
    return 0;
  }

  private void require(Entry entry, String path, Kind kind, String name) {
    if (!present.contains(kind.spelling() + " " + name)) {
      String message = "there is no " + kind.spelling() + " " + name + " in the input";
      add(entry, "not-found", path, message);
    }
  }

  private void addConditions(Entry entry, List<Condition> conditions, String path) {
    for (Condition condition : conditions) {
      boolean cause =
          condition.type().equals("Accepted") || condition.type().equals("ResolvedRefs");
      boolean summary = condition.reason().startsWith("ListenersNot");
      if (cause && !summary && isFalse(condition)) {
        addCondition(entry, condition, path);
      }
    }
  }

  private void addCondition(Entry entry, Condition condition, String path) {
    String told = condition.message() == null ? condition.reason() : condition.message();
    for (String message : NEXT_FIELD.splitAsStream(told).toList()) {
      Matcher field = FIELD_FIRST.matcher(message);
      add(entry, condition.reason(), field.matches() ? field.group(1) : path, message);
    }
  }

  private void add(Entry entry, String rule, String path, String message) {
    problems.add(entry.problem(Level.ERROR, Source.REFERENCE, rule, path, message));
  }

  private static boolean isFalse(Condition condition) {
    return condition.status() != null && condition.status().is(ConditionStatus.FALSE);
  }
}
