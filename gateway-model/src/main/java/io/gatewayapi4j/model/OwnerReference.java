package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** The object that owns another. */
@Buildable
public record OwnerReference(
    @Required @Text(min = 1) String apiVersion,
    @Required @Text(min = 1) String kind,
    @Required @Text(min = 1) String name,
    @Required @Text(min = 1) String uid,
    @Nullable Boolean controller,
    @Nullable Boolean blockOwnerDeletion) {
  public OwnerReference {
    apiVersion = Absent.orText(apiVersion);
    kind = Absent.orText(kind);
    name = Absent.orText(name);
    uid = Absent.orText(uid);
  }

  /** A builder with nothing set. */
  public static OwnerReferenceBuilder builder() {
    return OwnerReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public OwnerReferenceBuilder toBuilder() {
    return OwnerReferenceBuilder.builder(this);
  }
}
