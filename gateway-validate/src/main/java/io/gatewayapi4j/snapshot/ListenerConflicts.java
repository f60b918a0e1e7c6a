package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.TLSModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which listeners of one Gateway and its ListenerSets are not distinct.
 *
 * <p>Two of HTTP, HTTPS and TLS are distinct by port, protocol and hostname, two of TCP or UDP by
 * port. On one port TCP goes with none of the others, HTTP not with HTTPS or TLS; UDP goes with
 * all. Within a Gateway nobody wins. Of a Gateway and its ListenerSets the earlier one wins: the
 * Gateway, then the older ListenerSet, then the earlier listener in it; who has lost stands in
 * nobody's way.
 */
final class ListenerConflicts {
  /**
   * What a listener clashes with.
   *
   * @param other one of those it is not distinct from
   * @param mixedModes whether it is only that TLS is ended by the one and passed on by the other
   */
  record Conflict(String reason, ListenerEntry other, boolean mixedModes) {}

  private record Slot(
      int port, ProtocolType protocol, @Nullable Hostname hostname, @Nullable TLSModeType mode) {}

  private final Features features;
  private final Map<Slot, List<ListenerEntry>> taken = new HashMap<>();
  private final Map<ListenerEntry, Conflict> found = new HashMap<>();

  private ListenerConflicts(Features features) {
    this.features = features;
  }

  /**
   * The conflicts, by the listener that suffers.
   *
   * @param own the listeners of the Gateway
   * @param added those of ListenerSets, in their precedence
   */
  static Map<ListenerEntry, Conflict> find(
      List<ListenerEntry> own, List<ListenerEntry> added, Features features) {
    ListenerConflicts all = new ListenerConflicts(features);
    own.forEach(all::take);
    own.forEach(all::judge);
    ListenerConflicts winners = new ListenerConflicts(features);
    winners.found.putAll(all.found);
    own.stream().filter(entry -> !all.found.containsKey(entry)).forEach(winners::take);
    for (ListenerEntry entry : added) {
      winners.judge(entry);
      if (!winners.found.containsKey(entry)) {
        winners.take(entry);
      }
    }
    return winners.found;
  }

  private void take(ListenerEntry entry) {
    ProtocolType protocol = entry.protocol();
    if (protocol == null || ListenerSupport.failure(entry, features) != null) {
      return;
    }
    put(entry, new Slot(entry.port(), protocol, null, null));
    put(entry, new Slot(entry.port(), protocol, entry.hostname(), null));
    if (entry.tlsMode() != null) {
      put(entry, new Slot(entry.port(), protocol, null, entry.tlsMode()));
    }
  }

  private void put(ListenerEntry entry, Slot slot) {
    taken.computeIfAbsent(slot, key -> new ArrayList<>()).add(entry);
  }

  private void judge(ListenerEntry entry) {
    if (entry.protocol() != null && ListenerSupport.failure(entry, features) == null) {
      Conflict conflict = conflict(entry, entry.protocol());
      if (conflict != null) {
        found.put(entry, conflict);
      }
    }
  }

  private @Nullable Conflict conflict(ListenerEntry entry, ProtocolType protocol) {
    for (ProtocolType rival : rivals(protocol)) {
      ListenerEntry other = other(entry, new Slot(entry.port(), rival, null, null));
      if (other != null) {
        return new Conflict("ProtocolConflict", other, false);
      }
    }
    ListenerEntry otherMode = otherMode(entry);
    if (otherMode != null) {
      return new Conflict("ProtocolConflict", otherMode, true);
    }
    ListenerEntry same = other(entry, new Slot(entry.port(), protocol, entry.hostname(), null));
    return same == null ? null : new Conflict("HostnameConflict", same, false);
  }

  private @Nullable ListenerEntry otherMode(ListenerEntry entry) {
    if (entry.protocol() != ProtocolType.TLS || features.has(Feature.TLS_ROUTE_MODE_MIXED)) {
      return null;
    }
    TLSModeType mode =
        entry.tlsMode() == TLSModeType.TERMINATE ? TLSModeType.PASSTHROUGH : TLSModeType.TERMINATE;
    return other(entry, new Slot(entry.port(), ProtocolType.TLS, null, mode));
  }

  private @Nullable ListenerEntry other(ListenerEntry entry, Slot slot) {
    for (ListenerEntry holder : taken.getOrDefault(slot, List.of())) {
      if (!holder.equals(entry)) {
        return holder;
      }
    }
    return null;
  }

  /** The protocols that cannot share a port with this one, whatever the hostname. */
  private static List<ProtocolType> rivals(ProtocolType protocol) {
    return switch (protocol) {
      case HTTP -> List.of(ProtocolType.TCP, ProtocolType.HTTPS, ProtocolType.TLS);
      case HTTPS, TLS -> List.of(ProtocolType.TCP, ProtocolType.HTTP);
      case TCP ->
          List.of(ProtocolType.TCP, ProtocolType.HTTP, ProtocolType.HTTPS, ProtocolType.TLS);
      case UDP -> List.of(ProtocolType.UDP);
    };
  }
}
