package io.gatewayapi4j.validate;

import java.util.List;

/**
 * A key of several texts. They are compared one by one, so that a hash table finds a key quickly
 * even among others that were chosen to have the same hash.
 */
record Key(List<String> parts) implements Comparable<Key> {
  static Key of(Object... parts) {
    String[] texts = new String[parts.length];
    for (int i = 0; i < parts.length; i++) {
      texts[i] = parts[i].toString();
    }
    return new Key(List.of(texts));
  }

  @Override
  public int compareTo(Key other) {
    int shared = Math.min(parts.size(), other.parts.size());
    for (int i = 0; i < shared; i++) {
      int order = parts.get(i).compareTo(other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return parts.size() - other.parts.size();
  }

  /** The texts, such as {@code Service/cart}. */
  @Override
  public String toString() {
    return String.join("/", parts.stream().filter(part -> !part.isEmpty()).toList());
  }
}
