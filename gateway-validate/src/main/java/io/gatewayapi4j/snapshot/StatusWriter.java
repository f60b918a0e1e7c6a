package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Condition;
import io.gatewayapi4j.model.GRPCRoute;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassStatus;
import io.gatewayapi4j.model.GatewayStatus;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ListenerSetStatus;
import io.gatewayapi4j.model.ListenerStatus;
import io.gatewayapi4j.model.PolicyAncestorStatus;
import io.gatewayapi4j.model.PolicyStatus;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.model.RouteGroupKind;
import io.gatewayapi4j.model.RouteParentStatus;
import io.gatewayapi4j.model.RouteStatus;
import io.gatewayapi4j.model.TCPRoute;
import io.gatewayapi4j.model.TLSRoute;
import io.gatewayapi4j.model.UDPRoute;
import io.gatewayapi4j.model.XBackend;
import io.gatewayapi4j.model.XBackendParentStatus;
import io.gatewayapi4j.model.XBackendStatus;
import io.gatewayapi4j.model.XMesh;
import io.gatewayapi4j.model.XMeshStatus;
import io.gatewayapi4j.snapshot.GatewayVerdict.SetVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns verdicts into statuses: each is put into its resource, in place of what was there. */
final class StatusWriter {
  private final Features features;
  private final Map<ResourceKey, Resource> statuses = new HashMap<>();

  StatusWriter(Features features) {
    this.features = features;
  }

  Map<ResourceKey, Resource> statuses() {
    return statuses;
  }

  void write(Classes classes) {
    for (Classes.Verdict<GatewayClass> verdict : classes.classes()) {
      GatewayClassStatus status =
          new GatewayClassStatus(verdict.conditions(), Classes.supported(features, false));
      put(verdict.resource().toBuilder().status(status).build());
    }
    for (Classes.Verdict<XMesh> verdict : classes.meshes()) {
      XMeshStatus status = new XMeshStatus(verdict.conditions(), Classes.supported(features, true));
      put(verdict.resource().toBuilder().status(status).build());
    }
  }

  void write(GatewayVerdict verdict, Attachments attachments) {
    int sets = 0;
    for (SetVerdict set : verdict.listenerSets()) {
      sets += set.accepted() ? 1 : 0;
      ListenerSetStatus status =
          new ListenerSetStatus(set.conditions(), listeners(set.group(), attachments));
      put(set.listenerSet().toBuilder().status(status).build());
    }
    GatewayStatus status =
        new GatewayStatus(
            verdict.addresses(),
            verdict.conditions(),
            listeners(verdict.own(), attachments),
            sets == 0 ? null : sets);
    put(verdict.gateway().toBuilder().status(status).build());
  }

  private static List<ListenerStatus> listeners(ListenerGroup group, Attachments attachments) {
    List<ListenerStatus> statuses = new ArrayList<>(group.listeners().size());
    for (ListenerVerdict listener : group.listeners()) {
      List<RouteGroupKind> kinds = new ArrayList<>(2);
      for (Kind kind : listener.kinds().supported()) {
        kinds.add(new RouteGroupKind(kind.group(), kind.spelling()));
      }
      statuses.add(
          new ListenerStatus(
              listener.entry().name(),
              kinds,
              attachments.at(listener.entry()).size(),
              listener.conditions()));
    }
    return statuses;
  }

  void write(RouteVerdict verdict) {
    List<RouteParentStatus> parents = new ArrayList<>(verdict.parents().size());
    for (ParentVerdict parent : verdict.parents()) {
      if (!parent.controllerName().isEmpty()) {
        parents.add(
            new RouteParentStatus(
                parent.parentRef(), parent.controllerName(), parent.conditions()));
      }
    }
    put(withStatus(verdict.route(), new RouteStatus(parents)));
  }

  /** The route with another status. */
  static Route withStatus(Route route, @Nullable RouteStatus status) {
    if (route instanceof HTTPRoute http) {
      return http.toBuilder().status(status).build();
    }
    if (route instanceof GRPCRoute grpc) {
      return grpc.toBuilder().status(status).build();
    }
    if (route instanceof TLSRoute tls) {
      return tls.toBuilder().status(status).build();
    }
    if (route instanceof TCPRoute tcp) {
      return tcp.toBuilder().status(status).build();
    }
    return ((UDPRoute) route).toBuilder().status(status).build();
  }

  void write(BackendPolicies.Verdict verdict, Ancestors ancestors) {
    PolicyStatus status = policy(PolicyConditions.of(verdict), verdict.targets(), ancestors);
    put(verdict.policy().toBuilder().status(status).build());
  }

  void write(TrafficPolicies.Verdict verdict, Ancestors ancestors) {
    PolicyStatus status = policy(PolicyConditions.of(verdict), verdict.targets(), ancestors);
    put(verdict.policy().toBuilder().status(status).build());
  }

  void write(XBackend backend, Ancestors ancestors) {
    List<Condition> conditions = List.of(PolicyConditions.acceptedBackend());
    List<XBackendParentStatus> parents = new ArrayList<>();
    ancestors
        .of(backend.key())
        .forEach(
            (gateway, controller) ->
                parents.add(
                    new XBackendParentStatus(
                        controller, Ancestors.reference(gateway), conditions)));
    put(backend.toBuilder().status(new XBackendStatus(parents)).build());
  }

  private static PolicyStatus policy(
      List<Condition> conditions, List<ResourceKey> targets, Ancestors ancestors) {
    Map<ResourceKey, String> gateways = new TreeMap<>();
    targets.forEach(target -> gateways.putAll(ancestors.of(target)));
    List<PolicyAncestorStatus> entries = new ArrayList<>(gateways.size());
    gateways.forEach(
        (gateway, controller) ->
            entries.add(
                new PolicyAncestorStatus(Ancestors.reference(gateway), controller, conditions)));
    return new PolicyStatus(entries);
  }

  private void put(Resource resource) {
    statuses.put(resource.key(), resource);
  }
}
