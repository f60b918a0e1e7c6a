package io.gatewayapi4j.manifest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The path of the field that is being looked at; spelled only when somebody asks. */
final class FieldPath {
  private static final int FIELD = -1;
  private static final int KEY = -2;

  private @Nullable String[] names = new @Nullable String[16];
  private int[] kinds = new int[16];
  private int depth;

  /** The number of steps from the resource. */
  int depth() {
    return depth;
  }

  /** Steps into a field of an object. */
  void enterField(String name) {
    push(name, FIELD);
  }

  /** Steps into an entry of a map. */
  void enterKey(String key) {
    push(key, KEY);
  }

  /** Steps into an item of a list. */
  void enterItem(int index) {
    push(null, index);
  }

  void leave() {
    depth--;
  }

  private void push(@Nullable String name, int kind) {
    if (depth == kinds.length) {
      names = Arrays.copyOf(names, 2 * depth);
      kinds = Arrays.copyOf(kinds, 2 * depth);
    }
    names[depth] = name;
    kinds[depth++] = kind;
  }

  /** Whether the first step is into that field. */
  boolean isUnder(String name) {
    return depth > 0 && name.equals(names[0]);
  }

  /** Such as {@code spec.rules[0].matches[1].path}. */
  @Override
  public String toString() {
    return toString(depth);
  }

  /** The path of the first steps. */
  String toString(int steps) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < steps; i++) {
      if (kinds[i] >= 0) {
        path.append('[').append(kinds[i]).append(']');
      } else if (kinds[i] == KEY) {
        path.append('[').append(names[i]).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(names[i]);
      }
    }
    return path.toString();
  }
}
