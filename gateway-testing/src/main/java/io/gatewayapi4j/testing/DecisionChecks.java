package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.snapshot.ResolvedListener;
import java.util.Locale;

/** What can be expected of who decides a request, and how. */
final class DecisionChecks {
  private DecisionChecks() {}

  static Check outcome(Outcome outcome) {
    return routed -> Check.same("outcome", text(outcome), text(routed.decision().outcome()));
  }

  private static String text(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  static Check status(int status) {
    return routed -> Check.same("status", status, routed.decision().status());
  }

  static Check grpcStatus(int status) {
    return routed -> Check.same("gRPC status", status, routed.decision().grpcStatus());
  }

  /** By its name, or with its owner as {@code namespace/owner/name}. */
  static Check listener(String name) {
    return routed -> {
      ResolvedListener listener = routed.decision().listener();
      if (listener == null) {
        return new Mismatch("listener", name, "none");
      }
      ResourceKey owner = listener.owner();
      String full = owner.namespace() + "/" + owner.name() + "/" + listener.name();
      return name.equals(full) ? null : Check.same("listener", name, listener.name());
    };
  }

  static Check route(String name) {
    return routed -> {
      ResourceKey route = routed.decision().route();
      return Names.isRoute(name, route) ? null : new Mismatch("route", name, orNone(route));
    };
  }

  private static String orNone(@org.jspecify.annotations.Nullable ResourceKey route) {
    return route == null ? "none" : route.toString();
  }

  static Check rule(int index) {
    return routed -> Check.same("rule", index, index(routed.decision().ruleIndex()));
  }

  static Check ruleName(String name) {
    return routed -> Check.same("rule name", name, routed.decision().ruleName());
  }

  static Check match(int index) {
    return routed -> Check.same("match", index, index(routed.decision().matchIndex()));
  }

  private static Object index(int index) {
    return index < 0 ? "none" : index;
  }

  static Check location(String location) {
    return routed -> Check.same("redirect to", location, routed.location());
  }

  static Check redirectStatus(int status) {
    return routed -> {
      RouteDecision decision = routed.decision();
      Object actual =
          decision.outcome() == Outcome.REDIRECT ? decision.status() : text(decision.outcome());
      return Check.same("redirect status", status, actual);
    };
  }
}
