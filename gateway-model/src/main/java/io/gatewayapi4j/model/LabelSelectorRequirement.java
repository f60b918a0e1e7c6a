package io.gatewayapi4j.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One requirement of a label selector. */
@Buildable
public record LabelSelectorRequirement(
    @Required String key,
    @Required @Nullable Choice<LabelSelectorOperator> operator,
    List<String> values) {
  public LabelSelectorRequirement {
    key = Absent.orText(key);
    values = Absent.orList(values);
  }

  /** Whether Kubernetes would take it: a known operator, with values where it needs them only. */
  public boolean isUsable() {
    if (operator == null || operator.known() == null || key.isEmpty()) {
      return false;
    }
    return switch (operator.known()) {
      case IN, NOT_IN -> !values.isEmpty();
      case EXISTS, DOES_NOT_EXIST -> values.isEmpty();
    };
  }

  /** Whether labels fit; never where it is not usable. A label that is absent is not in any set. */
  public boolean matches(Map<String, String> labels) {
    if (!isUsable() || operator == null || operator.known() == null) {
      return false;
    }
    String value = labels.get(key);
    return switch (operator.known()) {
      case IN -> value != null && values.contains(value);
      case NOT_IN -> value == null || !values.contains(value);
      case EXISTS -> value != null;
      case DOES_NOT_EXIST -> value == null;
    };
  }

  /** A builder with nothing set. */
  public static LabelSelectorRequirementBuilder builder() {
    return LabelSelectorRequirementBuilder.builder();
  }

  /** A builder that starts from this. */
  public LabelSelectorRequirementBuilder toBuilder() {
    return LabelSelectorRequirementBuilder.builder(this);
  }
}
