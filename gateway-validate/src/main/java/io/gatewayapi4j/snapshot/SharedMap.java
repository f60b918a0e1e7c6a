package io.gatewayapi4j.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that shares most of itself with the one that it was made of by a change.
 *
 * <p>It is cut into many small maps by the hashes of the keys. A change copies the list of them,
 * which is one reference for each {@value #USUAL} keys, and those that it touches; what differs
 * between two maps is in those that they do not share.
 */
final class SharedMap<K, V> {
  private static final int USUAL = 16;
  private static final int MOST = 2 * USUAL;
  private static final SharedMap<?, ?> EMPTY =
      new SharedMap<>(0, new ArrayList<>(Collections.nCopies(1, Map.of())));

  private final int size;

  /** As many as a power of two; none of them is changed once the map is made. */
  private final List<Map<K, V>> parts;

  private SharedMap(int size, List<Map<K, V>> parts) {
    this.size = size;
    this.parts = parts;
  }

  /** The map of nothing. */
  @SuppressWarnings("unchecked") // it holds nothing of any type
  static <K, V> SharedMap<K, V> empty() {
    return (SharedMap<K, V>) EMPTY;
  }

  @Nullable V get(K key) {
    return parts.get(place(key, parts.size())).get(key);
  }

  V getOrDefault(K key, V other) {
    V value = get(key);
    return value == null ? other : value;
  }

  boolean containsKey(K key) {
    return get(key) != null;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The keys, in no order. */
  Set<K> keys() {
    Set<K> keys = new HashSet<>(size * 2);
    parts.forEach(part -> keys.addAll(part.keySet()));
    return keys;
  }

  /** The map after changes, each of another key. */
  SharedMap<K, V> after(Collection<Change<K, V>> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    List<Map<K, V>> next = new ArrayList<>(parts);
    BitSet own = new BitSet(next.size());
    if (size + changes.size() > next.size() * MOST) {
      next = spread(size + changes.size());
      own.set(0, next.size());
    }
    int grown = size;
    for (Change<K, V> change : changes) {
      int place = place(change.key(), next.size());
      if (!own.get(place)) {
        next.set(place, new HashMap<>(next.get(place)));
        own.set(place);
      }
      Map<K, V> part = next.get(place);
      V before =
          change.after() == null
              ? part.remove(change.key())
              : part.put(change.key(), change.after());
      grown += (change.after() == null ? 0 : 1) - (before == null ? 0 : 1);
    }
    return new SharedMap<>(grown, next);
  }

  /** The keys whose value here is not the same object as there, or that are only in one of both. */
  @SuppressWarnings("ReferenceEquality") // the same object is what is asked for
  Set<K> keysChangedSince(SharedMap<K, V> earlier) {
    Set<K> changed = new HashSet<>();
    boolean alike = parts.size() == earlier.parts.size();
    for (int i = 0; i < parts.size(); i++) {
      if (!alike || parts.get(i) != earlier.parts.get(i)) {
        addChanged(parts.get(i).keySet(), earlier, changed);
      }
    }
    for (int i = 0; i < earlier.parts.size(); i++) {
      if (!alike || parts.get(i) != earlier.parts.get(i)) {
        addChanged(earlier.parts.get(i).keySet(), earlier, changed);
      }
    }
    return changed;
  }

  @SuppressWarnings("ReferenceEquality") // the same object is what is asked for
  private void addChanged(Set<K> keys, SharedMap<K, V> earlier, Set<K> changed) {
    for (K key : keys) {
      if (get(key) != earlier.get(key)) {
        changed.add(key);
      }
    }
  }

  /** The same in so many parts as suit a size. */
  private List<Map<K, V>> spread(int wanted) {
    int count = Integer.highestOneBit(Math.max(1, wanted / USUAL));
    List<Map<K, V>> spread = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      spread.add(new HashMap<>(MOST));
    }
    for (Map<K, V> part : parts) {
      part.forEach((key, value) -> spread.get(place(key, count)).put(key, value));
    }
    return spread;
  }

  /** Upper bits decide, since the small maps go by the lower ones. */
  private static int place(Object key, int count) {
    return ((key.hashCode() * 0x9E3779B9) >>> 16) & (count - 1);
  }
}
