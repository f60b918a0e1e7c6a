package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.AllowedListeners;
import io.gatewayapi4j.model.AllowedRoutes;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.FromNamespaces;
import io.gatewayapi4j.model.LabelSelector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which namespaces something may come from: {@code allowedRoutes.namespaces} of a listener, {@code
 * allowedListeners.namespaces} of a Gateway.
 *
 * @param from where from; null for a value that is not known, which admits nothing
 * @param selector the labels that are asked for where {@code from} is {@code Selector}
 */
record NamespaceRule(@Nullable FromNamespaces from, @Nullable LabelSelector selector) {
  static NamespaceRule of(@Nullable AllowedRoutes allowed) {
    if (allowed == null || allowed.namespaces() == null) {
      return new NamespaceRule(FromNamespaces.SAME, null);
    }
    return new NamespaceRule(
        Choice.orDefault(allowed.namespaces().from(), FromNamespaces.SAME),
        allowed.namespaces().selector());
  }

  static NamespaceRule of(@Nullable AllowedListeners allowed) {
    if (allowed == null || allowed.namespaces() == null) {
      return new NamespaceRule(FromNamespaces.NONE, null);
    }
    return new NamespaceRule(
        Choice.orDefault(allowed.namespaces().from(), FromNamespaces.NONE),
        allowed.namespaces().selector());
  }

  /**
   * Whether what is in a namespace may come in.
   *
   * @param home the namespace of the listener or Gateway
   */
  boolean admits(String home, String namespace, Resources resources) {
    if (from == null) {
      return false;
    }
    return switch (from) {
      case ALL -> true;
      case NONE -> false;
      case SAME -> home.equals(namespace);
      case SELECTOR -> selected(resources.namespaceLabels(namespace));
    };
  }

  /** What is asked of a namespace, what it has, and what would mend it. */
  String refusal(String home, String namespace, Resources resources) {
    if (from == null || from == FromNamespaces.NONE) {
      return "it takes none from any namespace; set its allowedRoutes.namespaces.from";
    }
    if (from != FromNamespaces.SELECTOR) {
      return "only those of namespace %s are allowed; set its allowedRoutes.namespaces.from to All or Selector"
          .formatted(home);
    }
    Map<String, String> labels = resources.namespaceLabels(namespace);
    String has =
        labels == null
            ? "none, as it is not among the resources"
            : labels.isEmpty() ? "none" : Selectors.describe(labels);
    return "its labels (%s) do not match the selector (%s); label it, or widen the selector"
        .formatted(has, selector == null ? "none" : Selectors.describe(selector));
  }

  /** The labels of a namespace that is not among the resources are not known: none match. */
  private boolean selected(@Nullable Map<String, String> labels) {
    return selector != null && selector.matches(labels == null ? Map.of() : labels);
  }
}
