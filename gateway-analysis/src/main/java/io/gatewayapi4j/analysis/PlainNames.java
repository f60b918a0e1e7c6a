package io.gatewayapi4j.analysis;

import io.gatewayapi4j.router.RouteEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that no entry of a virtual host asks for. */
final class PlainNames {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE");

  private final String method;
  private final String element;

  PlainNames(List<RouteEntry> entries) {
    Set<String> methods = new HashSet<>();
    Set<String> elements = new HashSet<>();
    for (RouteEntry entry : entries) {
      if (entry.method() != null) {
        methods.add(entry.method());
      }
      elements.addAll(List.of(entry.path().value().split("/")));
    }
    method =
        METHODS.stream()
            .filter(m -> !methods.contains(m))
            .findFirst()
            .orElse(other(methods, "ANY"));
    element = other(elements, "any");
  }

  private static String other(Set<String> names, String name) {
    String other = name;
    for (int i = 1; names.contains(other); i++) {
      other = name + i;
    }
    return other;
  }

  /** A method; a usual one if possible. */
  String method() {
    return method;
  }

  /** An element of a path. */
  String element() {
    return element;
  }
}
