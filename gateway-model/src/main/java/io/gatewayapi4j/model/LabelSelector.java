package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;

/** A query over labels; all its requirements hold together. */
@Buildable
public record LabelSelector(
    Map<String, String> matchLabels, List<@Valid LabelSelectorRequirement> matchExpressions) {
  public LabelSelector {
    matchLabels = Absent.orMap(matchLabels);
    matchExpressions = Absent.orList(matchExpressions);
  }

  /** Those that have all of these labels. */
  public static LabelSelector of(Map<String, String> labels) {
    return new LabelSelector(labels, Absent.list());
  }

  /**
   * Whether labels fit, as Kubernetes decides it: a selector that asks for nothing fits all, and
   * one with a requirement that Kubernetes would refuse fits none.
   */
  public boolean matches(Map<String, String> labels) {
    for (Map.Entry<String, String> wanted : matchLabels.entrySet()) {
      if (!wanted.getValue().equals(labels.get(wanted.getKey()))) {
        return false;
      }
    }
    for (LabelSelectorRequirement requirement : matchExpressions) {
      if (!requirement.matches(labels)) {
        return false;
      }
    }
    return true;
  }

  /** A builder with nothing set. */
  public static LabelSelectorBuilder builder() {
    return LabelSelectorBuilder.builder();
  }

  /** A builder that starts from this. */
  public LabelSelectorBuilder toBuilder() {
    return LabelSelectorBuilder.builder(this);
  }
}
