package io.gatewayapi4j.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * Where a field stands in its resource, such as {@code spec.rules[0].backendRefs[1]}. It is spelled
 * out only when a message needs it.
 *
 * @param index the place in a list, or -1
 */
record FieldPath(@Nullable FieldPath parent, String name, int index) {
  static final FieldPath SPEC = new FieldPath(null, "spec", -1);

  FieldPath child(String field) {
    return new FieldPath(this, field, -1);
  }

  FieldPath child(String field, int place) {
    return new FieldPath(this, field, place);
  }

  @Override
  public String toString() {
    String own = index < 0 ? name : name + "[" + index + "]";
    return parent == null ? own : parent + "." + own;
  }
}
