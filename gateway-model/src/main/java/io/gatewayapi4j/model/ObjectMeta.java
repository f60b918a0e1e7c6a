package io.gatewayapi4j.model;

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
    @Nullable String creationTimestamp,
    @Nullable String deletionTimestamp,
    @Nullable Long deletionGracePeriodSeconds,
    Map<String, String> labels,
    Map<String, String> annotations,
    List<OwnerReference> ownerReferences,
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

  /** A builder with nothing set. */
  public static ObjectMetaBuilder builder() {
    return ObjectMetaBuilder.builder();
  }

  /** A builder that starts from this. */
  public ObjectMetaBuilder toBuilder() {
    return ObjectMetaBuilder.builder(this);
  }
}
