package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The object that a policy is for. */
@Buildable
public record LocalPolicyTargetReference(
    @Required @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Required @Text(min = 1, max = 63, form = Syntax.KIND) String kind,
    @Required @Text(min = 1, max = 253) String name) {
  public LocalPolicyTargetReference {
    kind = Absent.orText(kind);
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static LocalPolicyTargetReferenceBuilder builder() {
    return LocalPolicyTargetReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public LocalPolicyTargetReferenceBuilder toBuilder() {
    return LocalPolicyTargetReferenceBuilder.builder(this);
  }
}
