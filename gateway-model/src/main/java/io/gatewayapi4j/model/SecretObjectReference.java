package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points to a Secret, in another namespace only where a ReferenceGrant permits. */
@Buildable
public record SecretObjectReference(
    @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Text(min = 1, max = 63, form = Syntax.KIND) @Nullable String kind,
    @Required @Text(min = 1, max = 253) String name,
    @Text(min = 1, max = 63, form = Syntax.DNS_LABEL) @Nullable String namespace) {
  public SecretObjectReference {
    name = Absent.orText(name);
  }

  /** A Secret in the namespace of the referrer. */
  public static SecretObjectReference secret(String name) {
    return new SecretObjectReference(null, null, name, null);
  }

  /** A builder with nothing set. */
  public static SecretObjectReferenceBuilder builder() {
    return SecretObjectReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public SecretObjectReferenceBuilder toBuilder() {
    return SecretObjectReferenceBuilder.builder(this);
  }
}
