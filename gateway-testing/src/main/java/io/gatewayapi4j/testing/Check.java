package io.gatewayapi4j.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something expected of a request. Total: what does not apply to it is a mismatch. */
interface Check {
  /** What is not as expected; null where all is. */
  @Nullable Mismatch apply(RoutedRequest routed);

  /** A check that one text is another. */
  static @Nullable Mismatch same(String what, Object expected, @Nullable Object actual) {
    return expected.equals(actual)
        ? null
        : new Mismatch(what, expected.toString(), Objects.toString(actual, "none"));
  }
}
