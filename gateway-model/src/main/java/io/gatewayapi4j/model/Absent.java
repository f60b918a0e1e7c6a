package io.gatewayapi4j.model;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was not written. A list, map or required text of the model is never null: one that was not
 * written is an empty one that remembers it, so that code can loop without asking, while validation
 * and writing still tell {@code matches:} left out from {@code matches: []}.
 *
 * <p>An absent value equals an empty one; only {@link #is(Object)} tells them apart. Thread-safe.
 */
public final class Absent {
  private static final List<Object> LIST = new NoList();
  private static final Map<Object, Object> MAP = new NoMap();

  /** A string of its own, so that it can be told from any other empty string. */
  @SuppressWarnings("StringOperationCanBeSimplified")
  private static final String TEXT = new String("");

  private Absent() {}

  /** The list that was not written. */
  @SuppressWarnings("unchecked") // it has no element, so it is a list of anything
  public static <T> List<T> list() {
    return (List<T>) LIST;
  }

  /** The map that was not written. */
  @SuppressWarnings("unchecked") // it has no entry, so it is a map of anything
  public static <V> Map<String, V> map() {
    return (Map<String, V>) (Map<?, ?>) MAP;
  }

  /** The required text that was not written. */
  public static String text() {
    return TEXT;
  }

  /** Whether the value of a part was not written: null, or one of the values of this class. */
  @SuppressWarnings("ReferenceEquality") // identity is the point
  public static boolean is(@Nullable Object value) {
    return value == null || value == LIST || value == MAP || value == TEXT;
  }

  static <T> List<T> orList(@Nullable List<T> list) {
    return list == null || is(list) ? list() : List.copyOf(list);
  }

  static Map<String, String> orMap(@Nullable Map<String, String> map) {
    return map == null || is(map) ? map() : OrderedMap.copyOf(map);
  }

  static String orText(@Nullable String text) {
    return text == null ? TEXT : text;
  }

  private static final class NoList extends AbstractList<Object> {
    @Override
    public Object get(int index) {
      throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
      return 0;
    }
  }

  private static final class NoMap extends AbstractMap<Object, Object> {
    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return Set.of();
    }
  }
}
