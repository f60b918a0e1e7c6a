package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.LabelSelector;
import io.gatewayapi4j.model.LabelSelectorRequirement;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Label selectors as Kubernetes reads them: every label and every expression must hold. */
final class Selectors {
  private Selectors() {}

  /**
   * Whether labels are selected.
   *
   * @param labels the value of a label, or null where there is none
   */
  static boolean match(LabelSelector selector, Function<String, @Nullable String> labels) {
    for (Map.Entry<String, String> wanted : selector.matchLabels().entrySet()) {
      if (!wanted.getValue().equals(labels.apply(wanted.getKey()))) {
        return false;
      }
    }
    for (LabelSelectorRequirement requirement : selector.matchExpressions()) {
      if (!holds(requirement, labels.apply(requirement.key()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(LabelSelectorRequirement requirement, @Nullable String value) {
    if (requirement.operator() == null || requirement.operator().known() == null) {
      return false;
    }
    return switch (requirement.operator().known()) {
      case IN -> value != null && requirement.values().contains(value);
      case NOT_IN -> value == null || !requirement.values().contains(value);
      case EXISTS -> value != null;
      case DOES_NOT_EXIST -> value == null;
    };
  }

  /** Such as {@code team=a, tier in (x, y)}. */
  static String describe(LabelSelector selector) {
    Stream<String> labels =
        selector.matchLabels().isEmpty()
            ? Stream.of()
            : Stream.of(describe(selector.matchLabels()));
    Stream<String> expressions = selector.matchExpressions().stream().map(Selectors::describe);
    return Stream.concat(labels, expressions).collect(Collectors.joining(", "));
  }

  /** Such as {@code team=a, tier=x}, in the order of their names. */
  static String describe(Map<String, String> labels) {
    return new TreeMap<>(labels)
        .entrySet().stream()
            .map(label -> label.getKey() + "=" + label.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String describe(LabelSelectorRequirement requirement) {
    return requirement.key()
        + " "
        + requirement.operator()
        + (requirement.values().isEmpty()
            ? ""
            : " (" + String.join(", ", requirement.values()) + ")");
  }
}
