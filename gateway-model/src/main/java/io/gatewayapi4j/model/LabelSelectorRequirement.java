package io.gatewayapi4j.model;

import io.gatewayapi4j.model.constraint.Required;
import java.util.List;
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

  /** A builder with nothing set. */
  public static LabelSelectorRequirementBuilder builder() {
    return LabelSelectorRequirementBuilder.builder();
  }

  /** A builder that starts from this. */
  public LabelSelectorRequirementBuilder toBuilder() {
    return LabelSelectorRequirementBuilder.builder(this);
  }
}
