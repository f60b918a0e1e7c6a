package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a listener, routes aside. Two are equal that stand in the same place, are written
 * alike and judged alike.
 */
final class ListenerVerdict {
  private final ListenerEntry entry;
  private final ListenerKinds kinds;
  private final NamespaceRule namespaces;
  private final boolean accepted;
  private final boolean resolved;
  private final boolean programmed;
  private final List<Condition> conditions;

  ListenerVerdict(
      ListenerEntry entry,
      ListenerKinds kinds,
      Condition accepted,
      Condition programmed,
      Condition resolvedRefs,
      List<Condition> others) {
    this.entry = entry;
    this.kinds = kinds;
    this.namespaces = NamespaceRule.of(entry.listener().allowedRoutes());
    this.accepted = Conditions.holds(accepted);
    this.resolved = Conditions.holds(resolvedRefs);
    this.programmed = Conditions.holds(programmed);
    List<Condition> all = new ArrayList<>(List.of(accepted, programmed, resolvedRefs));
    all.addAll(others);
    this.conditions = List.copyOf(all);
  }

  ListenerEntry entry() {
    return entry;
  }

  /** The kinds of routes that it takes. */
  ListenerKinds kinds() {
    return kinds;
  }

  /** The namespaces that it takes routes from. */
  NamespaceRule namespaces() {
    return namespaces;
  }

  boolean accepted() {
    return accepted;
  }

  /** Whether all of its references resolve. */
  boolean resolved() {
    return resolved;
  }

  /** Whether it serves traffic. */
  boolean programmed() {
    return programmed;
  }

  List<Condition> conditions() {
    return conditions;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListenerVerdict verdict
        && entry.equals(verdict.entry)
        && entry.listener().equals(verdict.entry.listener())
        && kinds.equals(verdict.kinds)
        && conditions.equals(verdict.conditions);
  }

  @Override
  public int hashCode() {
    return entry.hashCode();
  }
}
