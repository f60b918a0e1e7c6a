package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.LabelSelector;
import io.gatewayapi4j.model.LabelSelectorRequirement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Labels and label selectors as messages tell them. */
final class Selectors {
  private Selectors() {}

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
