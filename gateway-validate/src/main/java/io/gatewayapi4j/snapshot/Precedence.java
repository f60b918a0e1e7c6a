package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Resource;
import java.util.Comparator;

/** Who comes first where resources compete: the older, then by {@code namespace/name}. */
final class Precedence {
  /** One without a time of creation counts as the oldest. */
  static final Comparator<Resource> OLDEST_FIRST =
      Comparator.<Resource>comparingLong(resource -> resource.metadata().createdAt())
          .thenComparing(resource -> resource.namespace() + "/" + resource.metadata().name());

  private Precedence() {}
}
