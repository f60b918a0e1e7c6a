package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.snapshot.GatewayVerdict.SetVerdict;
import java.util.ArrayList;
import java.util.List;

/** What serves traffic: the part of the verdicts that a router needs. */
final class Serving {
  private Serving() {}

  static ResolvedGateway gateway(GatewayVerdict verdict, Attachments attachments) {
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

  static ResolvedMeshService service(Service service, Attachments attachments) {
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
