package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ResourceKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lists in the order of keys: finding takes logarithmic time. A change copies the references of a
 * short list; a long one is a {@link SharedList}, of which it copies a piece.
 *
 * @param key the key of an element, which no other of its list has
 */
record KeyOrder<T>(Function<T, ResourceKey> key) {
  /** Lists of more are long. */
  private static final int SHORT = 2 * SharedList.PIECE;

  /** The element with that key; null where there is none. */
  @Nullable T find(List<T> list, ResourceKey wanted) {
    int place = place(list, 0, wanted);
    return isAt(list, place, wanted) ? list.get(place) : null;
  }

  /** The elements with keys of a kind. */
  List<T> of(List<T> list, Kind kind) {
    int start = place(list, 0, new ResourceKey(kind, "", ""));
    int end = start;
    while (end < list.size() && key.apply(list.get(end)).kind() == kind) {
      end++;
    }
    return list.subList(start, end);
  }

  /** The elements of a list of one kind with keys of a namespace. */
  List<T> in(List<T> list, Kind kind, String namespace) {
    int start = place(list, 0, new ResourceKey(kind, namespace, ""));
    int end = start;
    while (end < list.size() && key.apply(list.get(end)).namespace().equals(namespace)) {
      end++;
    }
    return list.subList(start, end);
  }

  /** The list after changes, which come in the order of their keys. */
  @SuppressWarnings("unchecked") // the array holds elements of both only
  List<T> after(List<T> list, List<Change<ResourceKey, T>> changes) {
    if (changes.isEmpty()) {
      return list;
    }
    if (list instanceof SharedList<T> shared && !shared.isEmpty()) {
      return shared.after(changes, this);
    }
    Object[] after = after(list.toArray(), changes);
    return (List<T>)
        (after.length > SHORT ? SharedList.copyOf(Arrays.asList(after)) : List.of(after));
  }

  /** The elements of an array after changes. */
  @SuppressWarnings("unchecked") // the array holds elements of the kind only
  Object[] after(Object[] before, List<Change<ResourceKey, T>> changes) {
    List<T> list = (List<T>) Arrays.asList(before);
    Object[] after = new Object[before.length + changes.size()];
    int size = 0;
    int next = 0;
    for (Change<ResourceKey, T> change : changes) {
      int place = place(list, next, change.key());
      System.arraycopy(before, next, after, size, place - next);
      size += place - next;
      if (change.after() != null) {
        after[size++] = change.after();
      }
      next = isAt(list, place, change.key()) ? place + 1 : place;
    }
    System.arraycopy(before, next, after, size, before.length - next);
    size += before.length - next;
    return size == after.length ? after : Arrays.copyOf(after, size);
  }

  private boolean isAt(List<T> list, int place, ResourceKey wanted) {
    return place < list.size() && key.apply(list.get(place)).equals(wanted);
  }

  /** The first place at or after one whose key does not come before the wanted one. */
  int place(List<T> list, int from, ResourceKey wanted) {
    int low = from;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key.apply(list.get(middle)).compareTo(wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
