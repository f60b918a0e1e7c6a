package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Makes the entrypoints of a snapshot: ports of Gateways, and ports of Services of a mesh. */
final class EntrypointCompiler {
  private static final Comparator<ListenerTable> MOST_SPECIFIC_FIRST =
      Comparator.comparing(table -> table.listener().hostname(), HostOrder.MOST_SPECIFIC_FIRST);

  private final Profile profile;
  private final Normalisation normalisation;
  private final TableCompiler tables;
  private final Map<EntrypointKey, Entrypoint> entrypoints = new TreeMap<>();

  EntrypointCompiler(
      Profile profile, Normalisation normalisation, Predicate<Filter.ExtensionRef> served) {
    this.profile = profile;
    this.normalisation = normalisation;
    tables = new TableCompiler(profile, served);
  }

  Map<EntrypointKey, Entrypoint> compile(Snapshot snapshot) {
    for (ResolvedGateway gateway : snapshot.gateways()) {
      compile(gateway);
    }
    MeshCompiler mesh = new MeshCompiler(tables);
    for (ResolvedMeshService service : snapshot.services()) {
      mesh.compile(service, (key, table) -> put(key, List.of(table)));
    }
    return Collections.unmodifiableMap(entrypoints);
  }

  private void compile(ResolvedGateway gateway) {
    Map<EntrypointKey, List<ListenerTable>> ports = new TreeMap<>();
    for (ResolvedListener listener : gateway.listeners()) {
      Transport transport = listener.protocol() == ProtocolType.UDP ? Transport.UDP : Transport.TCP;
      EntrypointKey key =
          new EntrypointKey(true, RouteTable.nameOf(gateway.key()), listener.port(), transport, "");
      ports.computeIfAbsent(key, any -> new ArrayList<>()).add(tables.compile(listener));
    }
    ports.forEach(this::put);
  }

  private void put(EntrypointKey key, List<ListenerTable> listeners) {
    List<ListenerTable> ordered = new ArrayList<>(listeners);
    ordered.sort(MOST_SPECIFIC_FIRST);
    entrypoints.put(key, new Entrypoint(key, ordered, profile, normalisation));
  }
}
