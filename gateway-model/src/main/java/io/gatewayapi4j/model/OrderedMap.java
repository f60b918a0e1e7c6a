package io.gatewayapi4j.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Immutable copies of maps that keep the order of what was written, which {@code Map.copyOf} loses.
 */
final class OrderedMap {
  private OrderedMap() {}

  static <V> Map<String, V> copyOf(Map<String, V> map) {
    if (map.isEmpty()) {
      return Map.of();
    }
    Map<String, V> copy = new LinkedHashMap<>(map);
    copy.forEach(
        (key, value) -> {
          Objects.requireNonNull(key, "a key is null");
          Objects.requireNonNull(value, "a value is null");
        });
    return Collections.unmodifiableMap(copy);
  }
}
