package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on where a route is attached. */
public final class RouteAssert extends AbstractAssert<RouteAssert, Route> {
  private final Snapshot snapshot;

  RouteAssert(Route actual, Snapshot snapshot) {
    super(actual, RouteAssert.class);
    this.snapshot = snapshot;
  }

  /**
   * A listener accepted it.
   *
   * @param parent the Gateway as {@code namespace/name}, or one listener of it as {@code
   *     namespace/name/listener}
   */
  public RouteAssert isAttachedTo(String parent) {
    List<String> listeners = listeners();
    if (!listeners.contains(parent)) {
      throw failure(
          "%nexpected %s to be attached to %s, but it is attached to %s%n%s",
          actual.key(),
          parent,
          listeners.isEmpty() ? "nothing" : String.join(", ", listeners),
          conditions());
    }
    return this;
  }

  /** A parent did not accept it, for that reason of its condition {@code Accepted}. */
  public RouteAssert isNotAttachedBecause(String reason) {
    for (Condition condition : accepted()) {
      if (!isTrue(condition) && condition.reason().equals(reason)) {
        return this;
      }
    }
    throw failure(
        "%nexpected %s not to be attached because of %s, but it is%n%s",
        actual.key(), reason, conditions());
  }

  /** The Gateways and listeners that it is attached to. */
  private List<String> listeners() {
    List<String> names = new ArrayList<>();
    for (ResolvedGateway gateway : snapshot.gateways()) {
      String name = name(gateway.key());
      for (ResolvedListener listener : gateway.listeners()) {
        if (isAttached(listener)) {
          if (!names.contains(name)) {
            names.add(name);
          }
          names.add(name + "/" + listener.name());
        }
      }
    }
    return names;
  }

  private boolean isAttached(ResolvedListener listener) {
    for (Attachment attachment : listener.attachments()) {
      if (attachment.route().key().equals(actual.key())) {
        return true;
      }
    }
    return false;
  }

  private static String name(ResourceKey key) {
    return key.namespace() + "/" + key.name();
  }

  private List<Condition> accepted() {
    List<Condition> accepted = new ArrayList<>();
    for (RouteParentStatus parent : parents()) {
      parent.conditions().stream().filter(c -> c.type().equals("Accepted")).forEach(accepted::add);
    }
    return accepted;
  }

  private List<RouteParentStatus> parents() {
    return actual.status() == null ? List.of() : actual.status().parents();
  }

  private static boolean isTrue(Condition condition) {
    return String.valueOf(condition.status()).equals("True");
  }

  /** What each parent says of it, a line each. */
  private String conditions() {
    List<String> lines = new ArrayList<>();
    for (RouteParentStatus parent : parents()) {
      String name = parent.parentRef() == null ? "" : parent.parentRef().name() + ": ";
      for (Condition condition : parent.conditions()) {
        lines.add(
            "%s%s=%s %s: %s"
                .formatted(
                    name,
                    condition.type(),
                    condition.status(),
                    condition.reason(),
                    condition.message()));
      }
    }
    return lines.isEmpty() ? "no parent says anything of it" : String.join("\n", lines);
  }
}
