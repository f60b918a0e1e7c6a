package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Resource;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;

/** Who comes first where resources compete: the older, then by {@code namespace/name}. */
final class Precedence {
  /** One without a time of creation counts as the oldest. */
  static final Comparator<Resource> OLDEST_FIRST =
      Comparator.<Resource>comparingLong(resource -> createdAt(resource.metadata()))
          .thenComparing(resource -> resource.namespace() + "/" + resource.metadata().name());

  private Precedence() {}

  /** When it was created, in seconds since 1970; the lowest number where that is not known. */
  static long createdAt(ObjectMeta metadata) {
    if (metadata.creationTimestamp() == null) {
      return Long.MIN_VALUE;
    }
    try {
      return OffsetDateTime.parse(metadata.creationTimestamp()).toEpochSecond();
    } catch (DateTimeException notTime) {
      return Long.MIN_VALUE;
    }
  }
}
