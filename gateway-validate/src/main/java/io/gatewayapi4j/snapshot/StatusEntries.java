package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.PolicyAncestorStatus;
import io.gatewayapi4j.model.PolicyStatus;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.model.RouteStatus;
import io.gatewayapi4j.model.XBackendParentStatus;
import io.gatewayapi4j.model.XBackendStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges statuses that have an entry for each controller and parent: routes, policies, backends.
 * Entries of other controllers stay where they are; ours that are not computed any more go.
 */
final class StatusEntries {
  private static final int ROUTE_LIMIT = 32;
  private static final int POLICY_LIMIT = 16;

  private final Set<String> ours;
  private final String home;
  private final ConditionMerge conditions;

  /**
   * A merge into one resource.
   *
   * @param ours the controllers whose entries are written by us
   * @param home the namespace of the resource, where parents are that name none
   */
  StatusEntries(Set<String> ours, String home, ConditionMerge conditions) {
    this.ours = ours;
    this.home = home;
    this.conditions = conditions;
  }

  @Nullable RouteStatus route(@Nullable RouteStatus current, @Nullable RouteStatus computed) {
    List<RouteParentStatus> before = current == null ? List.of() : current.parents();
    List<RouteParentStatus> entries = computed == null ? List.of() : computed.parents();
    List<RouteParentStatus> merged = merge(before, entries, RouteConditions.TYPES, ROUTE_LIMIT);
    return current == null && merged.isEmpty() ? null : new RouteStatus(merged);
  }

  @Nullable PolicyStatus policy(@Nullable PolicyStatus current, @Nullable PolicyStatus computed) {
    List<RouteParentStatus> merged =
        merge(ancestors(current), ancestors(computed), PolicyConditions.TYPES, POLICY_LIMIT);
    return current == null && merged.isEmpty()
        ? null
        : new PolicyStatus(
            merged.stream()
                .map(
                    e ->
                        new PolicyAncestorStatus(e.parentRef(), e.controllerName(), e.conditions()))
                .toList());
  }

  @Nullable XBackendStatus backend(
      @Nullable XBackendStatus current, @Nullable XBackendStatus computed) {
    List<RouteParentStatus> merged =
        merge(parents(current), parents(computed), PolicyConditions.TYPES, ROUTE_LIMIT);
    return current == null && merged.isEmpty()
        ? null
        : new XBackendStatus(
            merged.stream()
                .map(
                    e ->
                        new XBackendParentStatus(e.controllerName(), e.parentRef(), e.conditions()))
                .toList());
  }

  private static List<RouteParentStatus> ancestors(@Nullable PolicyStatus status) {
    return status == null
        ? List.of()
        : status.ancestors().stream()
            .map(a -> new RouteParentStatus(a.ancestorRef(), a.controllerName(), a.conditions()))
            .toList();
  }

  private static List<RouteParentStatus> parents(@Nullable XBackendStatus status) {
    return status == null
        ? List.of()
        : status.parents().stream()
            .map(p -> new RouteParentStatus(p.parentRef(), p.controllerName(), p.conditions()))
            .toList();
  }

  private List<RouteParentStatus> merge(
      List<RouteParentStatus> current,
      List<RouteParentStatus> computed,
      Set<String> types,
      int limit) {
    List<RouteParentStatus> open = new ArrayList<>(computed);
    List<RouteParentStatus> merged = new ArrayList<>(computed.size());
    for (RouteParentStatus present : current) {
      int place = indexOf(open, present);
      if (place >= 0) {
        merged.add(stamp(open.remove(place), present.conditions(), types));
      } else if (!ours.contains(present.controllerName())) {
        merged.add(present);
      }
    }
    for (RouteParentStatus entry : open) {
      if (merged.size() < limit) {
        merged.add(stamp(entry, List.of(), types));
      }
    }
    return merged;
  }

  private RouteParentStatus stamp(
      RouteParentStatus entry, List<Condition> present, Set<String> types) {
    return new RouteParentStatus(
        entry.parentRef(),
        entry.controllerName(),
        conditions.merge(present, entry.conditions(), types));
  }

  private int indexOf(List<RouteParentStatus> entries, RouteParentStatus wanted) {
    for (int i = 0; i < entries.size(); i++) {
      RouteParentStatus entry = entries.get(i);
      if (entry.controllerName().equals(wanted.controllerName())
          && normal(entry.parentRef()).equals(normal(wanted.parentRef()))) {
        return i;
      }
    }
    return -1;
  }

  /** With the defaults, which another writer may have left out. */
  private ParentReference normal(@Nullable ParentReference ref) {
    ParentReference written = ref == null ? ParentReference.builder().build() : ref;
    return written.toBuilder()
        .group(written.group() == null ? Kind.Group.GATEWAY : written.group())
        .kind(written.kind() == null ? Kind.GATEWAY.spelling() : written.kind())
        .namespace(written.namespace() == null ? home : written.namespace())
        .build();
  }
}
