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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns verdicts into statuses: each is put into its resource, in place of what was there. */
final class StatusWriter {
  private final Resolution now;
  private final Ancestors ancestors;
  private final Map<ResourceKey, @Nullable Resource> written = new LinkedHashMap<>();

  /**
   * A writer.
   *
   * @param now what is known, the statuses aside
   */
  StatusWriter(Resolution now) {
    this.now = now;
    this.ancestors = new Ancestors(now.world().readers(), now.routes());
  }

  /** What is written, as far as it is another than before. */
  List<Change<ResourceKey, Resource>> changes(SharedMap<ResourceKey, Resource> before) {
    List<Change<ResourceKey, Resource>> changes = new ArrayList<>(written.size());
    written.forEach(
        (key, status) -> {
          Resource earlier = before.get(key);
          if (!Objects.equals(earlier, status)) {
            changes.add(new Change<>(key, earlier, status));
          }
        });
    return changes;
  }

  void writeClasses(Touched touched) {
    for (ResourceKey key : touched.of(Kind.GATEWAY_CLASS)) {
      clear(key);
      Classes.Verdict<GatewayClass> verdict = now.classes().gatewayClass(key.name());
      if (verdict != null) {
        write(verdict);
      }
    }
    for (ResourceKey key : touched.of(Kind.X_MESH)) {
      clear(key);
      Classes.Verdict<XMesh> verdict = now.classes().mesh(key.name());
      if (verdict != null) {
        writeMesh(verdict);
      }
    }
  }

  /**
   * Writes Gateways with their ListenerSets.
   *
   * @param changed the verdicts that are others than before
   * @param reached those, and the Gateways that may have other routes
   */
  void writeGateways(List<Change<ResourceKey, GatewayVerdict>> changed, Set<ResourceKey> reached) {
    for (Change<ResourceKey, GatewayVerdict> change : changed) {
      if (change.before() != null) {
        clear(change.key());
        change.before().listenerSets().forEach(set -> clear(set.group().owner()));
      }
    }
    for (ResourceKey key : reached) {
      GatewayVerdict verdict = now.gateways().get(key);
      if (verdict != null) {
        write(verdict, now.attachments());
      }
    }
  }

  void writeRoutes(List<Change<ResourceKey, RouteVerdict>> changed) {
    for (Change<ResourceKey, RouteVerdict> change : changed) {
      if (change.after() == null) {
        clear(change.key());
      } else {
        write(change.after());
      }
    }
  }

  /** Writes policies and backends, with the Gateways that reach them. */
  void writePolicies(Touched touched) {
    List<ResourceKey> tls = touched.of(Kind.BACKEND_TLS_POLICY);
    tls.forEach(this::clear);
    for (String namespace : Policies.namespaces(tls)) {
      now.world().policies().tls(namespace).verdicts().forEach(this::write);
    }
    List<ResourceKey> traffic = touched.of(Kind.X_BACKEND_TRAFFIC_POLICY);
    traffic.forEach(this::clear);
    for (String namespace : Policies.namespaces(traffic)) {
      now.world().policies().traffic(namespace).forEach(this::write);
    }
    for (ResourceKey key : touched.of(Kind.X_BACKEND)) {
      clear(key);
      if (now.world().resources().find(key) instanceof XBackend backend) {
        write(backend);
      }
    }
  }

  /** What is not written after this has no status from us. */
  private void clear(ResourceKey key) {
    written.put(key, null);
  }

  private void write(Classes.Verdict<GatewayClass> verdict) {
    GatewayClassStatus status =
        new GatewayClassStatus(
            verdict.conditions(), Classes.supported(now.world().features(), false));
    put(verdict.resource().toBuilder().status(status).build());
  }

  private void writeMesh(Classes.Verdict<XMesh> verdict) {
    XMeshStatus status =
        new XMeshStatus(verdict.conditions(), Classes.supported(now.world().features(), true));
    put(verdict.resource().toBuilder().status(status).build());
  }

  private void write(GatewayVerdict verdict, Attachments attachments) {
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

  private void write(RouteVerdict verdict) {
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

  private void write(BackendPolicies.Verdict verdict) {
    PolicyStatus status =
        policy(PolicyConditions.of(verdict), verdict.targets(), ancestors::secured);
    put(verdict.policy().toBuilder().status(status).build());
  }

  private void write(TrafficPolicies.Verdict verdict) {
    PolicyStatus status = policy(PolicyConditions.of(verdict), verdict.targets(), ancestors::of);
    put(verdict.policy().toBuilder().status(status).build());
  }

  private void write(XBackend backend) {
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
      List<Condition> conditions,
      List<ResourceKey> targets,
      Function<ResourceKey, Map<ResourceKey, String>> ancestors) {
    Map<ResourceKey, String> gateways = new TreeMap<>();
    targets.forEach(target -> gateways.putAll(ancestors.apply(target)));
    List<PolicyAncestorStatus> entries = new ArrayList<>(gateways.size());
    gateways.forEach(
        (gateway, controller) ->
            entries.add(
                new PolicyAncestorStatus(Ancestors.reference(gateway), controller, conditions)));
    return new PolicyStatus(entries);
  }

  private void put(Resource resource) {
    written.put(resource.key(), resource);
  }
}
