package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The object that a policy is for. */
@Buildable
public record LocalPolicyTargetReference(@Nullable String group, String kind, String name) {
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
