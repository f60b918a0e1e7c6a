package io.gatewayapi4j.analysis;

import io.gatewayapi4j.router.Language;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of conditions, each made once. */
final class Languages {
  private final Map<PathMatch, Optional<Language>> paths = new HashMap<>();
  private final Map<ValueMatch, Optional<Language>> values = new HashMap<>();

  /** The paths of a condition; null where there is no automaton. */
  @Nullable Language of(PathMatch path) {
    return paths.computeIfAbsent(path, p -> Optional.ofNullable(Language.of(p))).orElse(null);
  }

  /** The values of a condition; null where there is no automaton. */
  @Nullable Language of(ValueMatch value) {
    return values.computeIfAbsent(value, v -> Optional.ofNullable(Language.of(v))).orElse(null);
  }
}
