package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Which manager set which fields, as the API server records it. */
@Buildable
public record ManagedFieldsEntry(
    @Nullable String manager,
    @Nullable String operation,
    @Nullable String apiVersion,
    @Text(form = Syntax.TIMESTAMP) @Nullable String time,
    @Nullable String fieldsType,
    @Nullable RawJson fieldsV1,
    @Nullable String subresource) {

  /** A builder with nothing set. */
  public static ManagedFieldsEntryBuilder builder() {
    return ManagedFieldsEntryBuilder.builder();
  }

  /** A builder that starts from this. */
  public ManagedFieldsEntryBuilder toBuilder() {
    return ManagedFieldsEntryBuilder.builder(this);
  }
}
