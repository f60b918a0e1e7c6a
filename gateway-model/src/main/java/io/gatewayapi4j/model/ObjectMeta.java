package io.gatewayapi4j.model;

import io.gatewayapi4j.model.constraint.Syntax;
import io.gatewayapi4j.model.constraint.Text;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Name, labels and the bookkeeping of one Kubernetes object. */
@Buildable
public record ObjectMeta(
    String name,
    @Nullable String generateName,
    @Nullable String namespace,
    @Nullable String selfLink,
    @Nullable String uid,
    @Nullable String resourceVersion,
    @Nullable Long generation,
    @Text(form = Syntax.DATE_TIME) @Nullable String creationTimestamp,
    @Text(form = Syntax.DATE_TIME) @Nullable String deletionTimestamp,
    @Nullable Long deletionGracePeriodSeconds,
    Map<String, String> labels,
    Map<String, String> annotations,
    List<@Valid OwnerReference> ownerReferences,
    List<String> finalizers,
    List<ManagedFieldsEntry> managedFields) {
  public ObjectMeta {
    name = Absent.orText(name);
    labels = Absent.orMap(labels);
    annotations = Absent.orMap(annotations);
    ownerReferences = Absent.orList(ownerReferences);
    finalizers = Absent.orList(finalizers);
    managedFields = Absent.orList(managedFields);
  }

  /** The metadata of a cluster-wide object, or of one in the default namespace. */
  public static ObjectMeta named(String name) {
    return builder().name(name).build();
  }

  /** The metadata of an object in a namespace. */
  public static ObjectMeta named(String namespace, String name) {
    return builder().namespace(namespace).name(name).build();
  }

  /**
   * When the object was created, in seconds since 1970. The lowest number where that is not known
   * or not a time, so that such an object counts as the oldest.
   */
  public long createdAt() {
    if (creationTimestamp == null) {
      return Long.MIN_VALUE;
    }
    try {
      return OffsetDateTime.parse(creationTimestamp).toEpochSecond();
    } catch (DateTimeParseException e) {
      return Long.MIN_VALUE;
    }
  }

  /** A builder with nothing set. */
  public static ObjectMetaBuilder builder() {
    return ObjectMetaBuilder.builder();
  }

  /** A builder that starts from this. */
  public ObjectMetaBuilder toBuilder() {
    return ObjectMetaBuilder.builder(this);
  }
}
