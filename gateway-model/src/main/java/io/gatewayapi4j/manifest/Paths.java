package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.manifest.Node.Scalar;

/** Follows field paths through a tree. */
final class Paths {
  private Paths() {}

  /**
   * Where a field stood.
   *
   * @param name where its name stood, or the value where it has none
   * @param position where to point at
   */
  record Location(Position name, Position position) {
    private static Location of(Node node) {
      return new Location(node.position(), node.position());
    }

    private static Location of(Field field) {
      return new Location(
          field.position(),
          field.value() instanceof Scalar scalar && !Node.isNull(scalar)
              ? scalar.position()
              : field.position());
    }
  }

  /** The field of that path, or the nearest one around it. */
  static Location locate(Node root, String path) {
    Node node = root;
    Location location = Location.of(root);
    int at = 0;
    while (at < path.length()) {
      int end = end(path, at);
      if (path.charAt(at) == '[' && node instanceof Items list) {
        int index = index(path, at + 1, end - 1);
        if (index < 0 || index >= list.items().size()) {
          return location;
        }
        node = list.items().get(index);
        location = Location.of(node);
      } else {
        Field field = node instanceof Fields fields ? fields.field(name(path, at, end)) : null;
        if (field == null) {
          return location;
        }
        node = field.value();
        location = Location.of(field);
      }
      at = end < path.length() && path.charAt(end) == '.' ? end + 1 : end;
    }
    return location;
  }

  /** The end of the step that starts there: a name up to a dot or bracket, or a bracket. */
  private static int end(String path, int start) {
    if (path.charAt(start) == '[') {
      int close = path.indexOf(']', start);
      return close < 0 ? path.length() : close + 1;
    }
    for (int i = start; i < path.length(); i++) {
      if (path.charAt(i) == '.' || path.charAt(i) == '[') {
        return i;
      }
    }
    return path.length();
  }

  private static String name(String path, int start, int end) {
    return path.charAt(start) == '['
        ? path.substring(start + 1, Math.max(end - 1, start + 1))
        : path.substring(start, end);
  }

  private static int index(String path, int start, int end) {
    int index = 0;
    for (int i = start; i < end; i++) {
      char c = path.charAt(i);
      if (c < '0' || c > '9' || i - start > 8) {
        return -1;
      }
      index = index * 10 + c - '0';
    }
    return start < end ? index : -1;
  }
}
