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

  /** A builder with nothing set. */
  public static LabelSelectorBuilder builder() {
    return LabelSelectorBuilder.builder();
  }

  /** A builder that starts from this. */
  public LabelSelectorBuilder toBuilder() {
    return LabelSelectorBuilder.builder(this);
  }
}
