package io.gatewayapi4j.model;

import org.jspecify.annotations.Nullable;

/** Points to an object of any kind, in another namespace only where a ReferenceGrant permits. */
@Buildable
public record ObjectReference(
    @Required @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Required @Text(min = 1, max = 63, form = Syntax.KIND) String kind,
    @Required @Text(min = 1, max = 253) String name,
    @Text(min = 1, max = 63, form = Syntax.DNS_LABEL) @Nullable String namespace) {
  public ObjectReference {
    kind = Absent.orText(kind);
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static ObjectReferenceBuilder builder() {
    return ObjectReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public ObjectReferenceBuilder toBuilder() {
    return ObjectReferenceBuilder.builder(this);
  }
}
