package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points to a Secret, in another namespace only where a ReferenceGrant permits. */
@Buildable
public record SecretObjectReference(
    @Nullable String group, @Nullable String kind, String name, @Nullable String namespace) {
  public SecretObjectReference {
    name = Absent.orText(name);
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
