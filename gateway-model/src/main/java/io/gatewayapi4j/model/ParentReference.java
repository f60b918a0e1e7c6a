package io.gatewayapi4j.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Points from a route to what it wants to be attached to. */
@Buildable
public record ParentReference(
    @Text(max = 253, form = Syntax.GROUP) @Nullable String group,
    @Text(min = 1, max = 63, form = Syntax.KIND) @Nullable String kind,
    @Text(min = 1, max = 63, form = Syntax.DNS_LABEL) @Nullable String namespace,
    @Required @Text(min = 1, max = 253) String name,
    @Text(min = 1, max = 253, form = Syntax.DNS_SUBDOMAIN) @Nullable String sectionName,
    @Min(1) @Max(65535) @Nullable Integer port) {
  public ParentReference {
    name = Absent.orText(name);
  }

  /** A Gateway in the namespace of the route. */
  public static ParentReference gateway(String name) {
    return new ParentReference(null, null, null, name, null, null);
  }

  /** A Gateway in another namespace. */
  public static ParentReference gateway(String namespace, String name) {
    return new ParentReference(null, null, namespace, name, null, null);
  }

  /** One listener of a Gateway. */
  public static ParentReference listener(String namespace, String name, String sectionName) {
    return new ParentReference(null, null, namespace, name, sectionName, null);
  }

  /** A Service in the namespace of the route, for routes inside a mesh. */
  public static ParentReference service(String name) {
    return new ParentReference(Kind.Group.CORE, "Service", null, name, null, null);
  }

  /** A builder with nothing set. */
  public static ParentReferenceBuilder builder() {
    return ParentReferenceBuilder.builder();
  }

  /** A builder that starts from this. */
  public ParentReferenceBuilder toBuilder() {
    return ParentReferenceBuilder.builder(this);
  }
}
