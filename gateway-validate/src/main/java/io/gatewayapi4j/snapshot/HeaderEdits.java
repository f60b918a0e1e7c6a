package io.gatewayapi4j.snapshot;

import java.util.List;

/**
 * Changes to headers, in this order: set, add, remove. Names in lower case, each at most once.
 *
 * @param set headers whose values are replaced
 * @param add headers that are appended
 * @param remove names of headers that are dropped
 */
public record HeaderEdits(List<Header> set, List<Header> add, List<String> remove) {
  public HeaderEdits {
    set = List.copyOf(set);
    add = List.copyOf(add);
    remove = List.copyOf(remove);
  }

  /** A header: its name in lower case, and its value. */
  public record Header(String name, String value) {}
}
