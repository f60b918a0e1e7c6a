package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The object, or a named part of it, that a policy is for. */
@Buildable
public record LocalPolicyTargetReferenceWithSectionName(
    @Nullable String group, String kind, String name, @Nullable String sectionName) {
  public LocalPolicyTargetReferenceWithSectionName {
    kind = Absent.orText(kind);
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static LocalPolicyTargetReferenceWithSectionNameBuilder builder() {
    return LocalPolicyTargetReferenceWithSectionNameBuilder.builder();
  }

  /** A builder that starts from this. */
  public LocalPolicyTargetReferenceWithSectionNameBuilder toBuilder() {
    return LocalPolicyTargetReferenceWithSectionNameBuilder.builder(this);
  }
}
