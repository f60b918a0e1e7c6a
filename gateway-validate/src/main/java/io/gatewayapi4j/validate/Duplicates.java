package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Absent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds equal keys in one pass. */
final class Duplicates {
  /** Told of the second item of a key. */
  interface Found {
    void at(int index, Object key);
  }

  private Duplicates() {}

  /** Tells of the second item of each key that comes more than once; absent keys do not count. */
  static <E> void forEach(
      List<? extends E> items, Function<? super E, ? extends @Nullable Object> key, Found found) {
    if (items.size() < 2) {
      return;
    }
    Map<Object, Boolean> reported = new HashMap<>();
    for (int index = 0; index < items.size(); index++) {
      Object value = key.apply(items.get(index));
      if (value != null && !Absent.is(value)) {
        Boolean before = reported.put(value, reported.containsKey(value));
        if (Boolean.FALSE.equals(before)) {
          found.at(index, value);
        }
      }
    }
  }

  /** Whether a key comes more than once; absent keys do not count. */
  static <E> boolean any(
      List<? extends E> items, Function<? super E, ? extends @Nullable Object> key) {
    if (items.size() < 2) {
      return false;
    }
    Set<Object> seen = new HashSet<>();
    for (E item : items) {
      Object value = key.apply(item);
      if (value != null && !Absent.is(value) && !seen.add(value)) {
        return true;
      }
    }
    return false;
  }
}
