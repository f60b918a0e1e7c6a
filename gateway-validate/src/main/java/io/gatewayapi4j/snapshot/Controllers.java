package io.gatewayapi4j.snapshot;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The controllers whose part is taken: a GatewayClass or mesh is managed where its {@code
 * controllerName} is one of theirs. Immutable.
 *
 * @param names their names; null for every controller that the resources name
 */
public record Controllers(@Nullable Set<String> names) {
  public Controllers {
    names = names == null ? null : Set.copyOf(names);
  }

  /** Every controller that a GatewayClass or mesh of the resources names. */
  public static Controllers all() {
    return new Controllers((Set<String>) null);
  }

  /** The controllers of those names. */
  public static Controllers named(String... names) {
    return new Controllers(Set.of(names));
  }

  /** Whether what names this controller is managed. */
  public boolean manages(String controllerName) {
    return names == null ? !controllerName.isEmpty() : names.contains(controllerName);
  }
}
