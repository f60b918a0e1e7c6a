package io.gatewayapi4j.cli;

import io.gatewayapi4j.cli.Table.Cell;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.snapshot.Access;
import io.gatewayapi4j.snapshot.Access.GrantAccess;
import io.gatewayapi4j.snapshot.Access.GrantedReference;
import io.gatewayapi4j.snapshot.Access.ListenerAccess;
import java.util.List;
import java.util.stream.Collectors;

/** Who may do what, as a table: a row for each listener, and for each reference that is allowed. */
final class AccessTable {
  private static final String NOBODY = "nobody";

  private AccessTable() {}

  static Table of(Access access) {
    Table table = new Table();
    row(table, "WHERE", "WHAT", "WHO MAY", "WHO DOES");
    for (ListenerAccess listener : access.listeners()) {
      row(
          table,
          listener.owner() + " " + listener.name(),
          listener.kinds().stream().map(Kind::spelling).collect(Collectors.joining(", ")),
          listener.everyNamespace() ? "every namespace" : names(listener.allowed()),
          names(listener.used()));
    }
    for (GrantAccess grant : access.grants()) {
      for (GrantedReference reference : grant.references()) {
        String name = reference.toName();
        row(
            table,
            grant.grant().toString(),
            "to " + reference.toKind() + (name == null ? "" : " " + name),
            reference.fromKind() + " of " + reference.fromNamespace(),
            names(reference.usedBy()));
      }
    }
    return table;
  }

  private static String names(List<?> names) {
    return names.isEmpty()
        ? NOBODY
        : names.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static void row(Table table, String where, String what, String may, String does) {
    table.row(Cell.of(where), Cell.of(what), Cell.of(may), Cell.of(does));
  }
}
