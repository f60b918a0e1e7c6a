package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The object, or a named part of it, that a policy is for. */
@Buildable
public record LocalPolicyTargetReferenceWithSectionName(
    @Required @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Required @Text(min = 1, max = 63, form = Syntax.KIND) String kind,
    @Required @Text(min = 1, max = 253) String name,
    @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) @Nullable String sectionName) {
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
