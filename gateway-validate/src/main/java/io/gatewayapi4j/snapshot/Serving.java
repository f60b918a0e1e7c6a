package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.snapshot.GatewayVerdict.SetVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What serves traffic: the part of the verdicts that a router needs.
 *
 * @param gateways in the order of their keys
 * @param services those of a mesh, in the order of their keys
 */
record Serving(List<ResolvedGateway> gateways, List<ResolvedMeshService> services) {
  static final Serving NONE = new Serving(List.of(), List.of());

  private static final KeyOrder<ResolvedGateway> GATEWAYS = new KeyOrder<>(ResolvedGateway::key);
  private static final KeyOrder<ResolvedMeshService> SERVICES =
      new KeyOrder<>(ResolvedMeshService::key);

  Serving {
    gateways = SharedList.unchanging(gateways);
    services = SharedList.unchanging(services);
  }

  /** With some Gateways as they are now; those that are not ours go. */
  Serving withGateways(
      Collection<ResourceKey> touched, Gateways verdicts, Attachments attachments) {
    Function<ResourceKey, @Nullable ResolvedGateway> now =
        key -> {
          GatewayVerdict verdict = verdicts.get(key);
          return verdict == null
              ? null
              : Sharing.gateway(GATEWAYS.find(gateways, key), gateway(verdict, attachments));
        };
    return new Serving(GATEWAYS.after(gateways, changes(touched, now)), services);
  }

  /** With some Services as they are now; those that are gone go. */
  Serving withServices(
      Collection<ResourceKey> touched, Resources resources, Attachments attachments) {
    Function<ResourceKey, @Nullable ResolvedMeshService> now =
        key -> {
          Service service = resources.find(Service.class, key.namespace(), key.name());
          return service == null
              ? null
              : Sharing.service(SERVICES.find(services, key), service(service, attachments));
        };
    return new Serving(gateways, SERVICES.after(services, changes(touched, now)));
  }

  private static <T> List<Change<ResourceKey, T>> changes(
      Collection<ResourceKey> keys, Function<ResourceKey, @Nullable T> now) {
    List<Change<ResourceKey, T>> changes = new ArrayList<>(keys.size());
    for (ResourceKey key : keys) {
      changes.add(new Change<>(key, null, now.apply(key)));
    }
    return changes;
  }

  private static ResolvedGateway gateway(GatewayVerdict verdict, Attachments attachments) {
    List<ResolvedListener> listeners = new ArrayList<>();
    add(verdict.own(), attachments, listeners);
    for (SetVerdict set : verdict.listenerSets()) {
      add(set.group(), attachments, listeners);
    }
    return new ResolvedGateway(verdict.gateway().key(), listeners);
  }

  private static void add(
      ListenerGroup group, Attachments attachments, List<ResolvedListener> listeners) {
    for (ListenerVerdict listener : group.listeners()) {
      ListenerEntry entry = listener.entry();
      ProtocolType protocol = entry.protocol();
      if (listener.programmed() && protocol != null) {
        listeners.add(
            new ResolvedListener(
                entry.owner(),
                entry.name(),
                entry.port(),
                protocol,
                entry.hostname(),
                entry.tlsMode(),
                attachments.at(entry)));
      }
    }
  }

  private static ResolvedMeshService service(Service service, Attachments attachments) {
    List<ResolvedMeshService.Port> ports = new ArrayList<>(service.spec().ports().size());
    for (ServicePort port : service.spec().ports()) {
      if (port.port() != null) {
        ports.add(
            new ResolvedMeshService.Port(
                port.port(),
                port.name(),
                itself(service, port),
                attachments.at(service.key(), port.port())));
      }
    }
    return new ResolvedMeshService(service.key(), ports);
  }

  private static Backend itself(Service service, ServicePort port) {
    return new Backend(
        Kind.Group.CORE,
        Kind.SERVICE.spelling(),
        service.namespace(),
        service.metadata().name(),
        port.port(),
        1,
        null,
        BackendProtocols.spoken(port),
        null,
        List.of());
  }
}
