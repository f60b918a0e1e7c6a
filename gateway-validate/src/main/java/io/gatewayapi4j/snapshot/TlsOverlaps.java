package io.gatewayapi4j.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which TLS listeners of a port have hosts in common. Clients may then use a connection made for
 * the one to reach the other. Takes time in proportion to the hostnames' labels.
 */
final class TlsOverlaps {
  private final Map<Integer, Map<String, Integer>> namesByPort = new HashMap<>();
  private final Map<Integer, Integer> countByPort = new HashMap<>();

  private TlsOverlaps() {}

  /** Those of the listeners whose hostname overlaps with another's. */
  static Set<ListenerEntry> find(Collection<ListenerEntry> entries) {
    TlsOverlaps overlaps = new TlsOverlaps();
    entries.stream().filter(ListenerEntry::bearsTls).forEach(overlaps::add);
    Set<ListenerEntry> found = new HashSet<>();
    entries.stream().filter(ListenerEntry::bearsTls).filter(overlaps::overlaps).forEach(found::add);
    return found;
  }

  /** Counts the name, and each wildcard that covers it, so that either side finds the other. */
  private void add(ListenerEntry entry) {
    countByPort.merge(entry.port(), 1, Integer::sum);
    Map<String, Integer> names = namesByPort.computeIfAbsent(entry.port(), p -> new HashMap<>());
    names.merge(entry.hostname().value(), 1, Integer::sum);
    for (String wildcard = parent(entry.hostname().value());
        !wildcard.isEmpty();
        wildcard = parent(wildcard)) {
      names.merge("under " + wildcard, 1, Integer::sum);
    }
  }

  private boolean overlaps(ListenerEntry entry) {
    String name = entry.hostname().value();
    Map<String, Integer> names = namesByPort.getOrDefault(entry.port(), Map.of());
    if (entry.hostname().isAny() || names.containsKey("")) {
      return countByPort.getOrDefault(entry.port(), 0) > 1;
    }
    if (names.getOrDefault(name, 0) > 1 || names.containsKey("under " + name)) {
      return true;
    }
    for (String wildcard = parent(name); !wildcard.isEmpty(); wildcard = parent(wildcard)) {
      if (names.containsKey(wildcard)) {
        return true;
      }
    }
    return false;
  }

  /** The next wider wildcard, {@code *.example.com} of {@code a.example.com}; empty at the top. */
  private static String parent(String name) {
    int dot = name.indexOf('.', name.startsWith("*.") ? 2 : 0);
    return dot < 0 ? "" : "*" + name.substring(dot);
  }
}
