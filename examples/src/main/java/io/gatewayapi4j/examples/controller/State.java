package io.gatewayapi4j.examples.controller;

import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Controllers;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;

/**
 * What the controller knows at one moment. Immutable.
 *
 * @param snapshot what is there, and what it means
 * @param table where requests go
 */
record State(Snapshot snapshot, RouteTable table) {

  /** The state of an empty cluster. */
  static State empty(Settings settings) {
    Snapshot nothing =
        Snapshot.resolve(
            Resources.of(List.of()),
            Controllers.named(settings.controllerName()),
            settings.features(),
            settings.environment());
    return new State(nothing, RouteTable.compile(nothing));
  }

  /**
   * The state after a change. The table is the same object where the routes are the same.
   *
   * @param applied what is new, changed or to be looked at again
   * @param deleted what is gone
   */
  State with(Collection<Resource> applied, Collection<ResourceKey> deleted) {
    Snapshot next = snapshot.with(applied, deleted);
    return new State(next, table.with(next));
  }
}
