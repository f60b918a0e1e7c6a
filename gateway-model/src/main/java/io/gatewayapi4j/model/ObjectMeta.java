package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    @Text(form = Syntax.TIMESTAMP) @Nullable String creationTimestamp,
    @Text(form = Syntax.TIMESTAMP) @Nullable String deletionTimestamp,
    @Nullable Long deletionGracePeriodSeconds,
    Map<String, String> labels,
    Map<String, String> annotations,
    List<@Valid OwnerReference> ownerReferences,
    List<String> finalizers,
    List<@Valid ManagedFieldsEntry> managedFields) {
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
      return isUsual(creationTimestamp)
          ? usual(creationTimestamp)
          : OffsetDateTime.parse(creationTimestamp).toEpochSecond();
    } catch (DateTimeException e) {
      return Long.MIN_VALUE;
    }
  }

  /** Whether a time has the form that API servers write, {@code 2026-01-31T23:59:59Z}. */
  private static boolean isUsual(String time) {
    String form = "0000-00-00T00:00:00Z";
    boolean usual = time.length() == form.length();
    for (int i = 0; usual && i < form.length(); i++) {
      char c = time.charAt(i);
      usual = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
    }
    return usual;
  }

  /** The same as the parser gives, at a fraction of its cost: there may be very many of them. */
  private static long usual(String time) {
    return LocalDateTime.of(
            number(time, 0, 4),
            number(time, 5, 7),
            number(time, 8, 10),
            number(time, 11, 13),
            number(time, 14, 16),
            number(time, 17, 19))
        .toEpochSecond(ZoneOffset.UTC);
  }

  private static int number(String time, int start, int end) {
    return Integer.parseInt(time, start, end, 10);
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
