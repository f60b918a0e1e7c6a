package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.SharedList;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Makes the entrypoints of a snapshot: ports of Gateways, and ports of Services of a mesh. */
final class EntrypointCompiler {
  private static final Comparator<ListenerTable> MOST_SPECIFIC_FIRST =
      Comparator.comparing(table -> table.listener().hostname(), HostOrder.MOST_SPECIFIC_FIRST);

  private final Profile profile;
  private final Normalisation normalisation;
  private final TableCompiler tables;
  private final TreeMap<EntrypointKey, Entrypoint> entrypoints = new TreeMap<>();

  EntrypointCompiler(
      Profile profile, Normalisation normalisation, Predicate<Filter.ExtensionRef> served) {
    this.profile = profile;
    this.normalisation = normalisation;
    tables = new TableCompiler(profile, served);
  }

  /** Makes those of a snapshot. */
  void compile(Snapshot snapshot) {
    for (ResolvedGateway gateway : snapshot.gateways()) {
      compile(gateway);
    }
    MeshCompiler mesh = new MeshCompiler(tables);
    for (ResolvedMeshService service : snapshot.services()) {
      mesh.compile(service, (key, table) -> put(key, List.of(table)));
    }
  }

  /** What was made. Sorted, which makes a copy of it a matter of its size alone. */
  SortedMap<EntrypointKey, Entrypoint> entrypoints() {
    return Collections.unmodifiableSortedMap(entrypoints);
  }

  private void compile(ResolvedGateway gateway) {
    ports(gateway)
        .forEach((key, listeners) -> put(key, listeners.stream().map(tables::compile).toList()));
  }

  /** The listeners of each port. */
  private static Map<EntrypointKey, List<ResolvedListener>> ports(ResolvedGateway gateway) {
    Map<EntrypointKey, List<ResolvedListener>> ports = new TreeMap<>();
    for (ResolvedListener listener : gateway.listeners()) {
      Transport transport = listener.protocol() == ProtocolType.UDP ? Transport.UDP : Transport.TCP;
      EntrypointKey key =
          new EntrypointKey(true, RouteTable.nameOf(gateway.key()), listener.port(), transport, "");
      ports.computeIfAbsent(key, any -> new ArrayList<>()).add(listener);
    }
    return ports;
  }

  private void put(EntrypointKey key, List<ListenerTable> listeners) {
    entrypoints.put(key, entrypoint(key, ordered(listeners), tables.answersPreflights()));
  }

  private Entrypoint entrypoint(
      EntrypointKey key, List<ListenerTable> ordered, boolean answersPreflights) {
    return new Entrypoint(key, ordered, profile, normalisation, answersPreflights, tables::made);
  }

  private static List<ListenerTable> ordered(List<ListenerTable> listeners) {
    List<ListenerTable> ordered = new ArrayList<>(listeners);
    ordered.sort(MOST_SPECIFIC_FIRST);
    return ordered;
  }

  /**
   * Makes those of a changed snapshot. What it shares with the earlier one, the entrypoints do.
   *
   * @param compiled the entrypoints of the earlier one
   * @param gateways the Gateways of the earlier one
   * @param services the Services of the earlier one
   * @return whether anything differs
   */
  boolean change(
      SortedMap<EntrypointKey, Entrypoint> compiled,
      List<ResolvedGateway> gateways,
      List<ResolvedMeshService> services,
      Snapshot after) {
    entrypoints.putAll(compiled);
    boolean gatewaysDiffer = changeGateways(gateways, after.gateways());
    return changeServices(services, after.services()) || gatewaysDiffer;
  }

  private boolean changeGateways(List<ResolvedGateway> before, List<ResolvedGateway> after) {
    Map<ResourceKey, ResolvedGateway> gone = new HashMap<>();
    List<ResolvedGateway> come = new ArrayList<>();
    SharedList.difference(
        before,
        after,
        Comparator.comparing(ResolvedGateway::key),
        gateway -> gone.put(gateway.key(), gateway),
        come::add);
    boolean differs = !gone.isEmpty() || !come.isEmpty();
    for (ResolvedGateway gateway : come) {
      ResolvedGateway old = gone.remove(gateway.key());
      change(old == null ? new ResolvedGateway(gateway.key(), List.of()) : old, gateway);
    }
    gone.values().forEach(gateway -> entrypoints.keySet().removeAll(ports(gateway).keySet()));
    return differs;
  }

  private boolean changeServices(
      List<ResolvedMeshService> before, List<ResolvedMeshService> after) {
    List<ResolvedMeshService> gone = new ArrayList<>();
    List<ResolvedMeshService> come = new ArrayList<>();
    SharedList.difference(
        before, after, Comparator.comparing(ResolvedMeshService::key), gone::add, come::add);
    gone.forEach(this::remove);
    MeshCompiler mesh = new MeshCompiler(tables);
    come.forEach(service -> mesh.compile(service, (key, table) -> put(key, List.of(table))));
    return !gone.isEmpty() || !come.isEmpty();
  }

  private void remove(ResolvedMeshService service) {
    String name = RouteTable.nameOf(service.key());
    EntrypointKey first = new EntrypointKey(false, name, Integer.MIN_VALUE, Transport.TCP, "");
    Iterator<EntrypointKey> keys = entrypoints.tailMap(first).keySet().iterator();
    while (keys.hasNext() && keys.next().name().equals(name)) {
      keys.remove();
    }
  }

  private void change(ResolvedGateway before, ResolvedGateway after) {
    Map<EntrypointKey, List<ResolvedListener>> old = ports(before);
    ports(after)
        .forEach(
            (key, listeners) -> {
              Entrypoint entrypoint = entrypoints.get(key);
              List<ResolvedListener> were = old.remove(key);
              if (entrypoint == null || were == null) {
                put(key, listeners.stream().map(tables::compile).toList());
              } else {
                change(entrypoint, were, listeners);
              }
            });
    entrypoints.keySet().removeAll(old.keySet());
  }

  @SuppressWarnings("ReferenceEquality") // what a snapshot has not changed is the same object
  private void change(
      Entrypoint entrypoint, List<ResolvedListener> before, List<ResolvedListener> after) {
    Map<ResolvedListener, ResolvedListener> old = new HashMap<>();
    before.forEach(listener -> old.put(listener.withoutAttachments(), listener));
    Map<ResolvedListener, Integer> places = new HashMap<>();
    entrypoint.listeners().forEach(table -> places.put(table.listener(), places.size()));
    List<ListenerTable> changed = new ArrayList<>();
    List<HostChange> changes = new ArrayList<>();
    boolean anew = false;
    for (ResolvedListener listener : after) {
      ResolvedListener was = old.get(listener.withoutAttachments());
      Integer place = was == null ? null : places.get(was.withoutAttachments());
      if (was == null || place == null) {
        anew = true;
        changed.add(tables.compile(listener));
        continue;
      }
      ListenerTable table = entrypoint.listeners().get(place);
      if (was != listener) {
        ListenerChange change = new ListenerChange(tables, table, was, listener);
        anew |= change.large();
        table = change.large() ? tables.compile(listener) : change.apply(place, changes);
      }
      changed.add(table);
    }
    List<ListenerTable> ordered = ordered(changed);
    entrypoints.put(
        entrypoint.key(),
        anew || !sameListeners(entrypoint.listeners(), ordered)
            ? entrypoint(
                entrypoint.key(),
                ordered,
                entrypoint.answersPreflights() || tables.answersPreflights())
            : entrypoint.with(ordered, changes));
  }

  private static boolean sameListeners(List<ListenerTable> before, List<ListenerTable> after) {
    return before.stream()
        .map(ListenerTable::listener)
        .toList()
        .equals(after.stream().map(ListenerTable::listener).toList());
  }
}
