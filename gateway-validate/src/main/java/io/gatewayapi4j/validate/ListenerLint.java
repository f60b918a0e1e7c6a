package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.FromNamespaces;
import io.gatewayapi4j.model.Listener;
import io.gatewayapi4j.model.RouteNamespaces;
import io.gatewayapi4j.model.TLSModeType;
import java.util.List;

/** Lint on listeners. */
final class ListenerLint {
  private ListenerLint() {}

  static void check(List<Listener> listeners, LintRule.Sink sink) {
    for (int i = 0; i < listeners.size(); i++) {
      Listener listener = listeners.get(i);
      String path = "spec.listeners[" + i + "]";
      if (listener.allowedRoutes() != null && listener.allowedRoutes().namespaces() != null) {
        namespaces(listener.allowedRoutes().namespaces(), path + ".allowedRoutes.namespaces", sink);
      }
      if (listener.tls() != null
          && Choice.orDefault(listener.tls().mode(), TLSModeType.TERMINATE) == TLSModeType.TERMINATE
          && listener.tls().certificateRefs().isEmpty()
          && !listener.tls().options().isEmpty()) {
        LintRule.TLS_OPTIONS_ONLY.at(path + ".tls", sink);
      }
    }
  }

  private static void namespaces(RouteNamespaces namespaces, String path, LintRule.Sink sink) {
    boolean selects = namespaces.from() != null && namespaces.from().is(FromNamespaces.SELECTOR);
    if (selects && namespaces.selector() == null) {
      LintRule.SELECTOR_MISSING.at(path + ".from", sink);
    } else if (!selects && namespaces.selector() != null) {
      LintRule.SELECTOR_WITHOUT_FROM.at(path + ".selector", sink);
    }
  }
}
