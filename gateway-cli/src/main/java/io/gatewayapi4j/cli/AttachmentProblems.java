package io.gatewayapi4j.cli;

import io.gatewayapi4j.manifest.Entry;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ConditionStatus;
import io.gatewayapi4j.model.Gateway;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ListenerSet;
import io.gatewayapi4j.model.ListenerStatus;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.model.XMesh;
import io.gatewayapi4j.snapshot.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a controller would not accept: the conditions that say so, at the field they are about. */
final class AttachmentProblems {
  /** Only come of what is told elsewhere: at listeners, and at references. */
  private static final Set<String> CONSEQUENCES =
      Set.of("ListenersNotValid", "ListenersNotResolved", "NoValidCACertificate");

  private final Statuses statuses;

  AttachmentProblems(Statuses statuses) {
    this.statuses = statuses;
  }

  List<Problem> of(Entry entry, Resource written) {
    Resource judged = statuses.computed(written.key());
    List<Problem> problems = new ArrayList<>();
    if (judged instanceof GatewayClass one && one.status() != null) {
      add(entry, one.status().conditions(), "spec.parametersRef", problems);
    } else if (judged instanceof XMesh mesh && mesh.status() != null) {
      add(entry, mesh.status().conditions(), "spec.parametersRef", problems);
    } else if (judged instanceof Gateway gateway && gateway.status() != null) {
      add(entry, gateway.status().conditions(), "spec", problems);
      addListeners(entry, gateway.status().listeners(), problems);
    } else if (judged instanceof ListenerSet set && set.status() != null) {
      add(entry, set.status().conditions(), "spec.parentRef", problems);
      addListeners(entry, set.status().listeners(), problems);
    } else if (judged instanceof Route route && route.status() != null) {
      for (RouteParentStatus parent : route.status().parents()) {
        String path = "spec.parentRefs[" + indexOf(parent.parentRef(), route) + "]";
        add(entry, parent.conditions(), path, problems);
      }
    }
    return problems;
  }

  /** Listeners have their statuses in the order in which they are written. */
  private static void addListeners(
      Entry entry, List<ListenerStatus> listeners, List<Problem> problems) {
    for (int i = 0; i < listeners.size(); i++) {
      add(entry, listeners.get(i).conditions(), "spec.listeners[" + i + "]", problems);
    }
  }

  /** The place of the reference that a status repeats, in which defaults are filled in. */
  private static int indexOf(@Nullable ParentReference told, Route route) {
    List<ParentReference> written = route.spec().parentRefs();
    for (int i = 0; told != null && i < written.size(); i++) {
      if (normal(written.get(i), route).equals(normal(told, route))) {
        return i;
      }
    }
    return 0;
  }

  private static ParentReference normal(ParentReference reference, Route route) {
    return reference.toBuilder()
        .group(reference.group() == null ? Kind.Group.GATEWAY : reference.group())
        .kind(reference.kind() == null ? Kind.GATEWAY.spelling() : reference.kind())
        .namespace(reference.namespace() == null ? route.namespace() : reference.namespace())
        .build();
  }

  private static void add(
      Entry entry, List<Condition> conditions, String otherwise, List<Problem> problems) {
    for (Condition condition : conditions) {
      // References that do not resolve are told where they are resolved, whoever manages them.
      boolean ofOwn =
          condition.type().equals("Accepted") || condition.reason().equals("InvalidRouteKinds");
      boolean isFalse = condition.status() != null && condition.status().is(ConditionStatus.FALSE);
      if (ofOwn && isFalse && !CONSEQUENCES.contains(condition.reason())) {
        String told = condition.message() == null ? condition.reason() : condition.message();
        for (FieldMessage one : FieldMessage.all(told, otherwise)) {
          problems.add(
              entry.problem(
                  Level.ERROR, Source.REFERENCE, condition.reason(), one.path(), one.message()));
        }
      }
    }
  }
}
